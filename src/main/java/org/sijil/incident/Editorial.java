package org.sijil.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.sijil.access.Scopes;
import org.sijil.database.Locks;
import org.sijil.database.Writer;
import org.sijil.figure.Basis;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.place.GazetteerChanged;
import org.sijil.shared.Problem;

/** What supervisors, in their areas, and analysts do to an incident itself. Each act names the version that was read. */
@ApplicationScoped
class Editorial {
    private static final int LONGEST_REASON = 1_000;

    private final Writer writer;
    private final Locks locks;
    private final Scopes scopes;
    private final Incidents incidents;
    private final IncidentChanges changes;
    private final Links links;
    private final Accounts accounts;

    Editorial(
            Writer writer,
            Locks locks,
            Scopes scopes,
            Incidents incidents,
            IncidentChanges changes,
            Links links,
            Accounts accounts) {
        this.writer = writer;
        this.locks = locks;
        this.scopes = scopes;
        this.incidents = incidents;
        this.changes = changes;
        this.links = links;
        this.accounts = accounts;
    }

    Incident change(Caller caller, String id, int version, String reason, Consumer<Incident> act) {
        caller.mustBe(Role.SUPERVISOR, Role.ANALYST);
        Problem.BadValue.unless(
                !reason.isBlank() && reason.length() <= LONGEST_REASON,
                "input.reason",
                "1 to " + LONGEST_REASON + " characters");
        return writer.write(() -> {
            locks.share(GazetteerChanged.LOCK); // its area is the path that its place has at this moment
            locks.take(List.of(IncidentChanges.lock(id)));
            var incident = incidents.require(scopes.of(caller), id);
            if (incident.version != version) throw new Problem.Stale("incident", id, incident.version);
            act.accept(incident);
            return incident;
        });
    }

    /** The marks of one account; its matches and its verified version stay. */
    void mark(Caller caller, Incident incident, String submission, List<Marking> marks, String reason) {
        Marking.check(marks);
        var link = links.of(submission)
                .filter(one -> one.incident.equals(incident.id))
                .orElseThrow(() -> new Problem.NotFound("account", submission));
        changes.remark(caller, incident, link, new IncidentChanges.Terms(marks, link.matches(), link.alone), reason);
    }

    /** A choice settles what was said: it must lie within min and max, and fit. */
    void choose(Caller caller, Incident incident, ChosenFigure chosen) {
        var distinct = chosen.numbers().stream()
                .map(ChosenFigure.ChosenNumber::group)
                .distinct()
                .count();
        Problem.BadValue.unless(distinct == chosen.numbers().size(), "input.numbers", "one number for each group");
        if (!chosen.numbers().isEmpty()) {
            var cells = accounts.figures(incident, List.of(chosen)).people().get(chosen.harm());
            boolean taken = cells != null
                    && chosen.numbers().stream().allMatch(one -> {
                        var range = cells.get(one.group());
                        return range != null && range.basis() == Basis.CHOSEN;
                    });
            if (!taken) {
                throw new Problem.Contradiction(
                        "A choice lies within what the accounts say, group by group, and fits inside ALL.");
            }
        }
        changes.choose(caller, incident, chosen);
    }
}
