package org.sijil.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.sijil.access.Scope;
import org.sijil.content.Content;
import org.sijil.incident.Incident;
import org.sijil.incident.IncidentChanges;
import org.sijil.incident.Incidents;
import org.sijil.incident.Link;
import org.sijil.incident.Links;
import org.sijil.incident.Marking;
import org.sijil.incident.Occurrence;
import org.sijil.review.DecisionForm.ExistingIncident;
import org.sijil.review.Examination.Examined;
import org.sijil.review.Examination.Refusal;
import org.sijil.submission.Decisions;
import org.sijil.submission.Submission;
import org.sijil.submission.SubmissionState;
import org.sijil.submission.Versions;

/** Carries out the decisions that name an incident: VERIFY, and UNLINK, which names the next one. */
@ApplicationScoped
class Linking {
    private final Decisions decisions;
    private final Incidents incidents;
    private final IncidentChanges changes;
    private final Links links;
    private final Versions versions;
    private final Clock clock;

    Linking(
            Decisions decisions,
            Incidents incidents,
            IncidentChanges changes,
            Links links,
            Versions versions,
            Clock clock) {
        this.decisions = decisions;
        this.incidents = incidents;
        this.changes = changes;
        this.links = links;
        this.versions = versions;
        this.clock = clock;
    }

    Decided verify(Scope scope, DecisionForm form, Examined examined) {
        var submission = examined.submission();
        var stale = stale(scope, form, named(form));
        if (stale != null) return stale;
        var earlier = links.of(submission.id).orElse(null);
        var terms = new IncidentChanges.Terms(marks(form, earlier), examined.matches(), examined.alone());
        var incident = incident(scope, form, submission, submission.content());
        if (earlier != null) changes.unlink(scope.caller(), earlier, "A later version was verified.");
        put(scope, form, examined, SubmissionState.VERIFIED, incident);
        changes.link(scope.caller(), incident, submission.id, submission.version, terms);
        return taken(submission, incident);
    }

    /** The verified version goes as it is, also where a later one waits for review. */
    Decided unlink(Scope scope, DecisionForm form, Examined examined) {
        var submission = examined.submission();
        if (form.leaves() == null) {
            throw new Refusal(RefusalCode.INCOMPLETE, "UNLINK names the incident that it leaves, at its version.");
        }
        var next = named(form);
        var stale = stale(scope, form, form.leaves());
        if (stale == null) stale = stale(scope, form, next);
        if (stale != null) return stale;
        var link = links.of(submission.id)
                .filter(one -> one.incident.equals(form.leaves().id()))
                .orElseThrow(() -> new Refusal(
                        RefusalCode.INCOMPLETE,
                        "It is no account of the incident " + form.leaves().id() + "."));
        if (next != null && next.id().equals(link.incident)) {
            throw new Refusal(RefusalCode.INCOMPLETE, "It backs that incident already. Name another.");
        }
        var terms = new IncidentChanges.Terms(link.markings(), link.matches(), link.alone || examined.alone());
        var incident = incident(
                scope,
                form,
                submission,
                versions.of(submission.id, link.version).content());
        changes.unlink(scope.caller(), link, form.reasons().get(0).text());
        put(scope, form, examined, submission.state, incident);
        changes.link(scope.caller(), incident, submission.id, link.version, terms);
        return taken(submission, incident);
    }

    /** The incident that the decision names; null: a new one. */
    private static ExistingIncident named(DecisionForm form) {
        if ((form.incident() == null) == (form.newIncident() == null)) {
            throw new Refusal(
                    RefusalCode.INCOMPLETE, form.kind() + " names one incident at its version, or a new one.");
        }
        return form.incident();
    }

    /** The answer if an incident moved on since it was read, or null. */
    private Decided stale(Scope scope, DecisionForm form, ExistingIncident read) {
        if (read == null) return null;
        var now = incidents.require(scope, read.id());
        return now.version == read.version() ? null : new Decided.IncidentStale(form.submission(), now.id, now.version);
    }

    private Incident incident(Scope scope, DecisionForm form, Submission submission, Content account) {
        if (form.incident() != null)
            return incidents.require(scope, form.incident().id());
        return changes.open(
                occurrence(form.newIncident(), account), submission.areaPaths().get(0));
    }

    /** What the decision leaves out of a new incident, the account proposes. */
    private static Occurrence occurrence(Occurrence asked, Content account) {
        var proposed = Occurrence.of(account);
        return new Occurrence(
                asked.eventType() == null ? proposed.eventType() : asked.eventType(),
                asked.when() == null ? proposed.when() : asked.when(),
                asked.place() == null ? proposed.place() : asked.place(),
                asked.geoPrecision() == null ? proposed.geoPrecision() : asked.geoPrecision(),
                asked.alsoHit().isEmpty() ? proposed.alsoHit() : asked.alsoHit());
    }

    private static List<Marking> marks(DecisionForm form, Link earlier) {
        if (form.marks() == null) return earlier == null ? List.of() : earlier.markings();
        Marking.check(form.marks());
        return form.marks();
    }

    private void put(Scope scope, DecisionForm form, Examined examined, SubmissionState next, Incident incident) {
        var caller = scope.caller();
        var decision = form.by(caller.person(), clock.instant(), examined.alone());
        decisions.put(caller, examined.submission(), decision, next, incident.id);
    }

    private static Decided taken(Submission submission, Incident incident) {
        return new Decided.Taken(submission.id, submission.version, submission.state, incident.id, incident.version);
    }
}
