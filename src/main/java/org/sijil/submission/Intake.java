package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.database.Locks;
import org.sijil.identity.Caller;
import org.sijil.identity.Installations;
import org.sijil.register.DeploymentKey;
import org.sijil.shared.Given;
import org.sijil.shared.Json;
import org.sijil.shared.Problem;

/**
 * Takes edits in, each exactly once: whatever an edit says, it ends up in its record or in the quarantine, and its one
 * outcome is stored with its effect. All methods run inside a write transaction.
 */
@ApplicationScoped
public class Intake {
    private final Locks locks;
    private final Scopes scopes;
    private final Installations installations;
    private final Submissions submissions;
    private final StoredEdits edits;
    private final QuarantinedEdits quarantined;
    private final Quarantine quarantine;
    private final Editing editing;
    private final DeploymentKey key;

    Intake(
            Locks locks,
            Scopes scopes,
            Installations installations,
            Submissions submissions,
            StoredEdits edits,
            QuarantinedEdits quarantined,
            Quarantine quarantine,
            Editing editing,
            DeploymentKey key) {
        this.locks = locks;
        this.scopes = scopes;
        this.installations = installations;
        this.submissions = submissions;
        this.edits = edits;
        this.quarantined = quarantined;
        this.quarantine = quarantine;
        this.editing = editing;
        this.key = key;
    }

    /** Takes the edits in order; the answer's numbers are right once the transaction has committed. */
    public List<Taken> take(Caller caller, List<Given> batch) {
        locks.take(batch.stream().map(edit -> edit.text("submissionId")).toList());
        var scope = scopes.of(caller);
        return batch.stream().map(edit -> take(scope, edit)).toList();
    }

    /** Keeps an edit aside that failed on its own. */
    public Taken keepAside(Caller caller, Given edit, String reason) {
        locks.take(List.of(edit.text("submissionId")));
        var stored = begin(caller, edit);
        var known = edits.findById(stored.id);
        return known != null && known.digest.equals(stored.digest)
                ? new Taken(known, true)
                : new Taken(
                        quarantine.hold(scopes.of(caller), stored, edit, new Unfit(QuarantineCode.FAILED, reason)),
                        false);
    }

    /** An edit's row, and whether it was there before. */
    public record Taken(StoredEdit edit, boolean replayed) {
        public Outcome outcome() {
            return Outcome.of(edit, replayed);
        }
    }

    private Taken take(Scope scope, Given given) {
        var stored = begin(scope.caller(), given);
        var known = edits.findById(stored.id);
        if (known != null && known.digest.equals(stored.digest)) return new Taken(known, true);
        if (known != null) {
            stored.id = stored.id + "#" + stored.digest;
            var second = edits.findById(stored.id);
            if (second != null) return new Taken(second, true);
        }
        try {
            if (known != null) {
                throw new Unfit(
                        QuarantineCode.EDIT_ID_REUSED, "Another edit came under this id. Was the tablet cloned?");
            }
            var edit = Edit.read(EditId.of(stored.editId, scope.caller()), given);
            apply(scope, edit, stored);
            if (edit.base() == null) quarantine.releaseWaiting(edit.submission());
        } catch (Unfit e) {
            quarantine.hold(scope, stored, given, e);
        } catch (Problem.BadValue e) {
            quarantine.hold(scope, stored, given, new Unfit(QuarantineCode.BAD_VALUE, e.getMessage()));
        }
        return new Taken(stored, false);
    }

    private void apply(Scope scope, Edit edit, StoredEdit stored) {
        if (!edit.id().readable()) {
            throw new Unfit(QuarantineCode.BAD_VALUE, "editId must be an installation and a number: installation:12.");
        }
        if (!stored.person.equals(scope.caller().person())
                || !stored.installation.equals(scope.caller().installation())) {
            throw new Unfit(
                    QuarantineCode.OTHER_PERSON, "It was made under another installation than the one that sent it.");
        }
        if (quarantined.holdsChain(edit.submission(), stored.installation)) {
            throw new Unfit(
                    QuarantineCode.EARLIER_QUARANTINED,
                    "An earlier edit of this installation on the record is kept aside.");
        }
        quarantine.admit(scope, edit);
        var record = submissions.findById(edit.submission());
        editing.take(record == null ? editing.begin(edit.submission(), scope) : record, edit, stored, null);
        edits.persist(stored);
    }

    /** The row of an edit before anything became of it. What another person left on the tablet stays theirs. */
    private StoredEdit begin(Caller caller, Given given) {
        var id = EditId.of(given.text("editId"), caller);
        var owner = installations.findById(id.installation());
        var stored = new StoredEdit();
        stored.id = id.text();
        stored.editId = id.text();
        stored.installation = id.installation();
        stored.number = id.number();
        stored.submission = given.text("submissionId");
        stored.person = owner == null ? caller.person() : owner.person;
        stored.digest = key.digest("edit", Json.write(given.fields())).substring(0, 32);
        stored.authored = true;
        stored.changed = PathList.of(List.of());
        stored.meant = stored.changed;
        stored.named = stored.changed;
        return stored;
    }
}
