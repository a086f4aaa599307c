package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.database.Locks;
import org.sijil.identity.Caller;
import org.sijil.identity.Installations;
import org.sijil.place.GazetteerChanged;
import org.sijil.register.DeploymentKey;
import org.sijil.shared.Given;
import org.sijil.shared.Json;

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
    private final Repetitions repetitions;
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
            Repetitions repetitions,
            StoredEdits edits,
            QuarantinedEdits quarantined,
            Quarantine quarantine,
            Editing editing,
            DeploymentKey key) {
        this.locks = locks;
        this.scopes = scopes;
        this.installations = installations;
        this.submissions = submissions;
        this.repetitions = repetitions;
        this.edits = edits;
        this.quarantined = quarantined;
        this.quarantine = quarantine;
        this.editing = editing;
        this.key = key;
    }

    /** Takes the edits in order; the answer's numbers are right once the transaction has committed. */
    public List<Taken> take(Caller caller, List<Given> batch) {
        lock(caller, batch);
        var scope = scopes.of(caller);
        return batch.stream().map(edit -> take(scope, edit)).toList();
    }

    /** Keeps an edit aside that failed on its own. */
    public Taken keepAside(Caller caller, Given edit, String reason) {
        lock(caller, List.of(edit));
        var stored = begin(caller, edit);
        tellApart(stored);
        var same = edits.findById(stored.id);
        if (same != null) return new Taken(same, true);
        quarantine.hold(scopes.of(caller), stored, edit, new Unfit(QuarantineCode.FAILED, reason));
        return new Taken(stored, false);
    }

    /** The records, and the sender's numbers: one id, one edit, also for two records at once. */
    private void lock(Caller caller, List<Given> batch) {
        locks.share(GazetteerChanged.LOCK);
        repetitions.lock(
                Stream.concat(Stream.of(caller.installation()), batch.stream().map(edit -> edit.text("submissionId")))
                        .toList());
    }

    /** An edit's row, and whether it was there before. */
    public record Taken(StoredEdit edit, boolean replayed) {
        public Outcome outcome() {
            return Outcome.of(edit, replayed);
        }
    }

    private Taken take(Scope scope, Given given) {
        var stored = begin(scope.caller(), given);
        boolean reused = tellApart(stored);
        var same = edits.findById(stored.id);
        if (same != null) return new Taken(same, true);
        try {
            if (reused) {
                throw new Unfit(
                        QuarantineCode.EDIT_ID_REUSED, "Another edit came under this id. Was the tablet cloned?");
            }
            var edit = Edit.read(EditId.of(stored.editId, scope.caller()), given);
            apply(scope, edit, stored);
            if (edit.base() == null) quarantine.release(edit.submission());
        } catch (Unfit e) {
            quarantine.hold(scope, stored, given, e);
        }
        return new Taken(stored, false);
    }

    /** Another edit under a used id gets a row of its own. */
    private boolean tellApart(StoredEdit stored) {
        var first = edits.findById(stored.id);
        boolean reused = first != null && !first.digest.equals(stored.digest);
        if (reused) stored.id += "#" + stored.digest;
        return reused;
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
        if (quarantined.holdsChain(edit.submission(), stored.installation, stored.number)) {
            throw new Unfit(
                    QuarantineCode.EARLIER_QUARANTINED,
                    "An earlier edit of this installation on the record is kept aside.");
        }
        var record = submissions.findById(edit.submission());
        quarantine.admit(scope, record, edit);
        editing.take(record == null ? editing.begin(edit.submission(), scope) : record, edit, stored);
        edits.persist(stored);
    }

    /**
     * The row of an edit before anything became of it. What another person left on the tablet stays theirs; but who sends
     * under another installation's name takes none of its ids.
     */
    private StoredEdit begin(Caller caller, Given given) {
        var id = EditId.of(given.text("editId"), caller);
        boolean own = id.installation().equals(caller.installation());
        var owner = own ? null : installations.findById(id.installation());
        var stored = new StoredEdit();
        stored.editId = id.text();
        stored.installation = id.installation();
        stored.number = id.number();
        stored.submission = given.text("submissionId");
        stored.person = owner == null ? caller.person() : owner.person;
        stored.sentOn = own ? null : caller.installation();
        stored.sentBy = stored.person.equals(caller.person()) ? null : caller.person();
        stored.digest = key.digest("edit", Json.write(given.fields())).substring(0, 32);
        stored.id = own ? id.text() : id.text() + "#" + stored.digest;
        stored.authored = true;
        stored.changed = PathList.of(List.of());
        stored.meant = stored.changed;
        stored.named = stored.changed;
        return stored;
    }
}
