package org.sijil.submission;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.identity.Caller;
import org.sijil.register.Register;
import org.sijil.register.Said;
import org.sijil.shared.Given;
import org.sijil.shared.Json;

/** Keeps edits aside that cannot be applied, and lets them in later. Nothing here is ever thrown away. */
@ApplicationScoped
class Quarantine {
    /** Nothing is wrong with these themselves: they are let in once what they wait for has come or is decided. */
    private static final Set<QuarantineCode> WAITING =
            Set.of(QuarantineCode.BASE_LOST, QuarantineCode.EARLIER_QUARANTINED);

    /** Who wrote them cannot hand them in any more; so a supervisor sees them also where they are part of a draft. */
    private static final Set<QuarantineCode> SEEN_AT_ONCE =
            Set.of(QuarantineCode.UNREADABLE, QuarantineCode.OTHER_PERSON);

    private final Scopes scopes;
    private final StoredEdits edits;
    private final QuarantinedEdits quarantined;
    private final Belonging belonging;
    private final Editing editing;
    private final Register register;

    Quarantine(
            Scopes scopes,
            StoredEdits edits,
            QuarantinedEdits quarantined,
            Belonging belonging,
            Editing editing,
            Register register) {
        this.scopes = scopes;
        this.edits = edits;
        this.quarantined = quarantined;
        this.belonging = belonging;
        this.editing = editing;
        this.register = register;
    }

    /** Whether the author may edit this record at all. */
    void admit(Scope author, @Nullable Submission record, Edit edit) {
        if (record == null && edit.base() != null) {
            throw new Unfit(
                    QuarantineCode.BASE_LOST,
                    "The record it builds on is not here. It is applied when its creation arrives.");
        }
        if (record == null) return;
        if (!author.admitsSubmission(record.author, record.draft, record.areaPaths())) {
            throw new Unfit(QuarantineCode.OUT_OF_SCOPE, "Its author may not see this record.");
        }
        mustBeAuthorToWithdraw(author, record, edit);
    }

    void hold(Scope sender, Dossier dossier, StoredEdit stored, Given given, Unfit why) {
        var record = dossier.record();
        var row = new Quarantined();
        row.edit = stored.id;
        row.editId = stored.editId;
        row.submission = stored.submission;
        row.installation = stored.installation;
        row.number = stored.number;
        row.author = stored.person;
        row.sentOn = stored.sentOn;
        row.sentBy = stored.sentBy;
        row.areas = record == null ? belonging.ofAuthor(author(sender, stored)) : record.areas;
        row.draft = (record == null || record.draft) && stored.sentOn == null && !SEEN_AT_ONCE.contains(why.code);
        row.code = why.code;
        row.reason = why.getMessage();
        row.said = Json.write(given.fields());
        row.deviceTime = Given.moment(given.fields().get("editedAt"));
        row.state = Quarantined.State.HELD;
        stored.kind = OutcomeKind.QUARANTINED;
        stored.code = why.code;
        stored.reason = why.getMessage();
        edits.persist(stored);
        quarantined.persist(row);
        dossier.holds(row);
        if (stored.sentBy == null && Boolean.TRUE.equals(given.fields().get("submit"))) handIn(dossier);
        var payload = new EditSaid.KeptAside(stored.editId, stored.sentOn, why.code, why.getMessage(), row.said);
        var said = Said.by(stored.person, stored.installation, "EDIT_QUARANTINED", stored.submission, payload)
                .told(row.deviceTime);
        register.append(said, seq -> {
            stored.seq = seq;
            row.seq = seq;
            if (record != null) record.seq = seq;
        });
    }

    /**
     * Lets in what only waited: for a creation that has arrived, for an earlier edit of its chain that was applied or
     * dismissed. In the chain's order, each through its author's scope; the first that stays holds up those after it.
     * That is safe after a dismissal too: an edit names only what it changes, and needs nothing of an earlier one.
     */
    void release(Dossier dossier) {
        var stopped = new HashSet<String>();
        for (Quarantined row : dossier.held()) {
            if (row.sentOn != null || stopped.contains(row.installation)) continue;
            if (!WAITING.contains(row.code) || !isLetIn(dossier, row)) stopped.add(row.installation);
        }
    }

    private boolean isLetIn(Dossier dossier, Quarantined row) {
        try {
            letIn(dossier, row, null);
            return true;
        } catch (Unfit e) {
            row.code = e.code;
            row.reason = e.getMessage();
            return false;
        }
    }

    /**
     * Lets a held edit in, credited to its author; its outcome stays. A reviewer's word stands in for the author's scope,
     * and what they begin by it is in review; without one the scope must hold.
     *
     * @throws Unfit if it still cannot be applied; then nothing was changed
     */
    void letIn(Dossier dossier, Quarantined row, @Nullable Caller reviewer) {
        var stored = edits.findById(row.edit);
        var author = scopes.of(row.author);
        var edit = Edit.read( // merged as what its chain says, whatever installation it names
                new EditId(stored.editId, stored.chain(), stored.number, true),
                new Given("edit", Json.read(row.said, Map.class)));
        if (edit.withdraw() && row.sentBy != null) {
            throw new Unfit(QuarantineCode.NOT_AUTHOR, "It withdraws the record, and another than its author sent it.");
        }
        var record = dossier.record();
        if (reviewer == null) {
            admit(author, record, edit);
        } else if (record != null) {
            mustBeAuthorToWithdraw(author, record, edit);
            if (record.draft && !record.author.equals(row.author)) {
                throw new Unfit(QuarantineCode.OUT_OF_SCOPE, "Its record is not handed in.");
            }
        }
        if (record == null) {
            record = editing.begin(edit.submission(), author);
            if (reviewer != null) record.state = SubmissionState.SUBMITTED;
        }
        var outcome = stored.kind;
        editing.take(dossier, record, edit, stored);
        stored.kind = outcome;
        close(dossier, row, Quarantined.State.APPLIED, reviewer, null);
    }

    void close(
            Dossier dossier,
            Quarantined row,
            Quarantined.State state,
            @Nullable Caller reviewer,
            @Nullable String reason) {
        row.state = state;
        row.closedReason = reason;
        var record = dossier.record();
        var payload = new EditSaid.Released(row.edit, state, reason);
        var said = reviewer == null
                ? Said.bySijil("QUARANTINE_CLOSED", row.submission, payload)
                : reviewer.says("QUARANTINE_CLOSED", row.submission, payload);
        register.append(said, seq -> {
            row.closedSeq = seq;
            if (record != null) record.seq = seq;
        });
    }

    /** Its author submits: what is kept aside of the draft is no longer theirs alone. */
    private static void handIn(Dossier dossier) {
        dossier.held().forEach(row -> row.draft = false);
    }

    private static void mustBeAuthorToWithdraw(Scope author, Submission record, Edit edit) {
        if (edit.withdraw() && !record.author.equals(author.caller().person())) {
            throw new Unfit(QuarantineCode.NOT_AUTHOR, "Only the author of a record may withdraw it.");
        }
    }

    private Scope author(Scope sender, StoredEdit stored) {
        return sender.caller().person().equals(stored.person) ? sender : scopes.of(stored.person);
    }
}
