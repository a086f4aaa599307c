package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.identity.Caller;
import org.sijil.register.Register;
import org.sijil.register.Said;
import org.sijil.shared.Given;
import org.sijil.shared.Json;
import org.sijil.shared.Problem;

/** Keeps edits aside that cannot be applied, and lets them in or dismisses them later. Nothing here is ever thrown away. */
@ApplicationScoped
public class Quarantine {
    private final Scopes scopes;
    private final Submissions submissions;
    private final StoredEdits edits;
    private final QuarantinedEdits quarantined;
    private final Editing editing;
    private final Register register;

    Quarantine(
            Scopes scopes,
            Submissions submissions,
            StoredEdits edits,
            QuarantinedEdits quarantined,
            Editing editing,
            Register register) {
        this.scopes = scopes;
        this.submissions = submissions;
        this.edits = edits;
        this.quarantined = quarantined;
        this.editing = editing;
        this.register = register;
    }

    /** Whether the author may edit this record at all. */
    void admit(Scope author, Edit edit) {
        var record = submissions.findById(edit.submission());
        if (record == null && edit.base() != null) {
            throw new Unfit(
                    QuarantineCode.BASE_LOST,
                    "The record it builds on is not here. It is applied when its creation arrives.");
        }
        if (record == null) return;
        if (!author.admitsSubmission(record.author, record.draft, record.areaPaths())) {
            throw new Unfit(QuarantineCode.OUT_OF_SCOPE, "Its author may not see this record.");
        }
        if (edit.withdraw() && !record.author.equals(author.caller().person())) {
            throw new Unfit(QuarantineCode.NOT_AUTHOR, "Only the author of a record may withdraw it.");
        }
    }

    StoredEdit hold(Scope sender, StoredEdit stored, Given given, Unfit why) {
        var row = new Quarantined();
        row.edit = stored.id;
        row.submission = stored.submission;
        row.installation = stored.installation;
        row.number = stored.number;
        row.person = stored.person;
        row.areas = areas(sender, stored);
        row.code = why.code;
        row.reason = why.getMessage();
        row.said = Json.write(given.fields());
        row.state = Quarantined.State.HELD;
        stored.kind = OutcomeKind.QUARANTINED;
        stored.code = why.code;
        stored.reason = why.getMessage();
        var payload = new EditSaid.KeptAside(stored.editId, why.code, why.getMessage(), row.said);
        register.append(
                Said.by(stored.person, stored.installation, "EDIT_QUARANTINED", stored.submission, payload), seq -> {
                    stored.seq = seq;
                    row.seq = seq;
                });
        edits.persist(stored);
        quarantined.persist(row);
        return stored;
    }

    /** A creation arrived: what waited for it is applied, in its chains' order, through its author's scope. */
    void releaseWaiting(String submission) {
        for (Quarantined row : quarantined.held(submission, QuarantineCode.BASE_LOST)) {
            try {
                letIn(row, null);
            } catch (Unfit e) {
                row.code = e.code;
                row.reason = e.getMessage();
            }
        }
    }

    /**
     * Lets a held edit in, credited to its author. A reviewer's word stands in for the author's scope; without one (a
     * creation that arrived) the scope must hold.
     *
     * @param reviewer who decided, or null
     */
    private void letIn(Quarantined row, Caller reviewer) {
        var stored = edits.findById(row.edit);
        var given = new Given("edit", Json.read(row.said, Map.class));
        var author = scopes.of(row.person);
        var edit = Edit.read(new EditId(stored.editId, stored.installation, stored.number, true), given);
        if (reviewer == null) admit(author, edit);
        var record = submissions.findById(edit.submission());
        if (record == null) record = editing.begin(edit.submission(), author);
        var outcome = stored.kind;
        editing.take(record, edit, stored, null);
        stored.kind = outcome;
        close(row, Quarantined.State.APPLIED, reviewer, null);
    }

    /** A supervisor applies an edit that was kept aside. Earlier ones of its chain come first. */
    public Quarantined apply(Caller reviewer, Quarantined row) {
        try {
            letIn(row, reviewer);
            return row;
        } catch (Unfit e) {
            throw new Problem.Contradiction("The edit " + row.edit + " cannot be applied: " + e.getMessage()
                    + " Enter what it says by hand, then dismiss it.");
        }
    }

    /** A supervisor dismisses an edit, with a reason that its device hears. */
    public Quarantined dismiss(Caller reviewer, Quarantined row, String reason) {
        close(row, Quarantined.State.DISMISSED, reviewer, reason);
        return row;
    }

    private void close(Quarantined row, Quarantined.State state, Caller reviewer, String reason) {
        row.state = state;
        if (reason != null) row.reason = reason;
        var payload = new EditSaid.Released(row.edit, state, reason);
        var said = reviewer == null
                ? Said.bySijil("QUARANTINE_CLOSED", row.submission, payload)
                : reviewer.says("QUARANTINE_CLOSED", row.submission, payload);
        register.append(said, seq -> row.closedSeq = seq);
    }

    private String areas(Scope sender, StoredEdit stored) {
        var record = submissions.findById(stored.submission);
        if (record != null) return record.areas;
        var author = sender.caller().person().equals(stored.person) ? sender : scopes.of(stored.person);
        var paths = author.areas().stream().map(Scope.Area::path).toList();
        return Areas.column(paths.isEmpty() ? List.of("") : paths);
    }
}
