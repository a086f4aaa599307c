package org.sijil.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.sijil.access.Scope;
import org.sijil.claim.ClaimDesk;
import org.sijil.identity.Caller;
import org.sijil.incident.Incident;
import org.sijil.incident.IncidentChanges;
import org.sijil.incident.Incidents;
import org.sijil.incident.Link;
import org.sijil.incident.Links;
import org.sijil.incident.Marking;
import org.sijil.incident.Occurrence;
import org.sijil.review.Examination.Examined;
import org.sijil.review.Examination.Refusal;
import org.sijil.shared.Problem;
import org.sijil.submission.Decision;
import org.sijil.submission.DecisionKind;
import org.sijil.submission.Decisions;
import org.sijil.submission.RejectionKind;
import org.sijil.submission.Submission;
import org.sijil.submission.SubmissionState;
import org.sijil.submission.Submissions;

/** Carries out decisions that may be taken. */
@ApplicationScoped
class Acts {
    private final Decisions decisions;
    private final Submissions submissions;
    private final Incidents incidents;
    private final IncidentChanges changes;
    private final Links links;
    private final ClaimDesk claims;
    private final Clock clock;

    Acts(
            Decisions decisions,
            Submissions submissions,
            Incidents incidents,
            IncidentChanges changes,
            Links links,
            ClaimDesk claims,
            Clock clock) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.incidents = incidents;
        this.changes = changes;
        this.links = links;
        this.claims = claims;
        this.clock = clock;
    }

    Decided act(Scope scope, DecisionForm form, Examined examined) {
        var submission = examined.submission();
        return switch (form.kind()) {
            case VERIFY -> verify(scope, form, examined);
            case RETURN -> put(scope.caller(), form, examined, SubmissionState.RETURNED);
            case KEEP -> put(scope.caller(), form, examined, SubmissionState.VERIFIED);
            case REJECT -> {
                if (form.rejection() == RejectionKind.DUPLICATE_OF) checkRepeated(scope, form);
                unlink(scope.caller(), submission, form);
                if (form.rejection() == RejectionKind.AGGREGATE) recordClaims(scope.caller(), form);
                var answer = put(scope.caller(), form, examined, SubmissionState.REJECTED);
                returnRepetitions(scope.caller(), submission, "The submission that this one repeats was rejected.");
                yield answer;
            }
            case REOPEN -> {
                unlink(scope.caller(), submission, form);
                var answer = put(scope.caller(), form, examined, SubmissionState.SUBMITTED);
                returnRepetitions(scope.caller(), submission, "The submission that this one repeats was reopened.");
                yield answer;
            }
        };
    }

    private Decided verify(Scope scope, DecisionForm form, Examined examined) {
        var submission = examined.submission();
        if ((form.incident() == null) == (form.newIncident() == null)) {
            throw new Refusal(RefusalCode.INCOMPLETE, "VERIFY names one incident at its version, or a new one.");
        }
        var earlier = links.of(submission.id).orElse(null);
        var terms = new IncidentChanges.Terms(marks(form, earlier), examined.matches(), examined.alone());
        Incident incident;
        if (form.incident() == null) {
            incident = changes.open(
                    occurrence(form.newIncident(), submission),
                    submission.areaPaths().get(0));
        } else {
            incident = incidents.require(scope, form.incident().id());
            if (incident.version != form.incident().version()) {
                return new Decided.IncidentStale(submission.id, incident.id, incident.version);
            }
        }
        if (earlier != null) changes.unlink(scope.caller(), earlier, "A later version was verified.");
        decisions.put(
                scope.caller(),
                submission,
                decision(scope.caller(), form, examined),
                SubmissionState.VERIFIED,
                incident.id);
        changes.link(scope.caller(), incident, submission, terms);
        return new Decided.Taken(submission.id, submission.version, submission.state, incident.id, incident.version);
    }

    /** What the decision leaves out of a new incident, the account proposes. */
    private static Occurrence occurrence(Occurrence asked, Submission submission) {
        var proposed = Occurrence.of(submission.content);
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

    private void checkRepeated(Scope scope, DecisionForm form) {
        var repeated = submissions.require(scope, form.duplicateOf());
        if (repeated.id.equals(form.submission()) || repeated.state == SubmissionState.REJECTED) {
            throw new Refusal(RefusalCode.INCOMPLETE, "It must repeat another submission that is not rejected itself.");
        }
    }

    /** A claim that cannot be recorded fails the whole request: by now other decisions may have been taken. */
    private void recordClaims(Caller caller, DecisionForm form) {
        try {
            form.claims().forEach(claim -> claims.record(caller, claim, form.submission()));
        } catch (Problem e) {
            throw new Problem.Contradiction(
                    "Nothing was decided: a claim of " + form.submission() + " cannot be recorded. " + e.getMessage());
        }
    }

    private void unlink(Caller caller, Submission submission, DecisionForm form) {
        links.of(submission.id)
                .ifPresent(link ->
                        changes.unlink(caller, link, form.reasons().get(0).text()));
    }

    /** A repetition of what no longer stands is looked at again. */
    private void returnRepetitions(Caller caller, Submission repeated, String reason) {
        for (Submission repetition : submissions.rejectedAsDuplicateOf(repeated.id)) {
            var reasons = List.of(new Decision.Reason(reason, null));
            var reopened = new Decision(
                    DecisionKind.REOPEN,
                    repetition.version,
                    reasons,
                    null,
                    repeated.id,
                    caller.person(),
                    clock.instant(),
                    false);
            decisions.follow(caller, repetition, reopened, SubmissionState.SUBMITTED);
        }
    }

    private Decided put(Caller caller, DecisionForm form, Examined examined, SubmissionState next) {
        var submission = examined.submission();
        decisions.put(caller, submission, decision(caller, form, examined), next, null);
        return new Decided.Taken(submission.id, submission.version, submission.state, null, null);
    }

    private Decision decision(Caller caller, DecisionForm form, Examined examined) {
        return new Decision(
                form.kind(),
                form.version(),
                form.reasons(),
                form.rejection(),
                form.duplicateOf(),
                caller.person(),
                clock.instant(),
                examined.alone());
    }
}
