package org.sijil.submission;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sijil.access.Scopes;
import org.sijil.content.Content;
import org.sijil.content.ContentFields;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.merge.Fields;
import org.sijil.merge.Patch;
import org.sijil.merge.Path;
import org.sijil.merge.UnreadablePathException;
import org.sijil.shared.Problem;

/**
 * Resolves conflicts. A resolution is an edit by the one who resolves, on the version they read: it makes the next
 * version, and the path was last set by their chain, also where its value stays.
 */
@ApplicationScoped
class Resolving {
    private final Writer writer;
    private final Dossiers dossiers;
    private final Scopes scopes;
    private final Conflicts conflicts;
    private final StoredEdits edits;
    private final Editing editing;
    private final Clock clock;

    Resolving(
            Writer writer,
            Dossiers dossiers,
            Scopes scopes,
            Conflicts conflicts,
            StoredEdits edits,
            Editing editing,
            Clock clock) {
        this.writer = writer;
        this.dossiers = dossiers;
        this.scopes = scopes;
        this.conflicts = conflicts;
        this.edits = edits;
        this.editing = editing;
        this.clock = clock;
    }

    /** What a supervisor answers; {@link ConflictApi.ResolveConflict}. */
    record Answer(
            String conflict,
            int version,
            Resolution.Choice choice,
            @Nullable String rival,
            @Nullable Content value,
            String note) {}

    /**
     * Supervisors, in their areas. STALE if the submission is at another version or the conflict is resolved already.
     *
     * @return the id of the submission
     */
    String resolve(Caller caller, Answer answer) {
        caller.mustBe(Role.SUPERVISOR);
        return writer.write(() -> {
            var id = conflicts.submissionOf(answer.conflict()).orElseThrow(() -> notFound(answer));
            dossiers.lock(List.of(id), List.of(caller.installation()));
            var dossier = dossiers.open(id);
            var record = dossier.existing();
            if (!scopes.of(caller).admitsSubmission(record.author, record.draft, record.areaPaths())) {
                throw notFound(answer);
            }
            var conflict = conflicts.findById(answer.conflict());
            if (record.version != answer.version() || conflict.state != Conflict.State.OPEN) {
                throw new Problem.Stale("submission", record.id, record.version);
            }
            take(caller, dossier, resolution(conflict, answer));
            return id;
        });
    }

    private void take(Caller caller, Dossier dossier, Resolution resolution) {
        var record = dossier.existing();
        var put = resolution.put(ContentFields.of(record.content()));
        // The installation counts its numbers itself and knows of none that is taken here.
        var id = new EditId(null, caller.installation(), edits.lastNumber(caller.installation()), true);
        var stored = new StoredEdit();
        stored.id = id.installation() + ":" + id.number() + "#" + UUID.randomUUID();
        stored.editId = stored.id;
        stored.installation = id.installation();
        stored.number = id.number();
        stored.submission = record.id;
        stored.person = caller.person();
        stored.digest = "";
        stored.authored = resolution.isAuthored();
        var base = Base.token(record);
        var patch = Patch.of(id.installation(), stored.order(), ContentFields.of(put.set()), put.clear());
        var edit = Edit.of(id, record.id, base, put.set(), patch, false, false, clock.instant());
        try {
            editing.take(dossier, record, edit, stored, resolution);
        } catch (Unfit e) {
            throw new Problem.Contradiction("The conflict cannot be resolved so: " + e.getMessage());
        }
    }

    private static Resolution resolution(Conflict conflict, Answer answer) {
        boolean isRival = answer.choice() == Resolution.Choice.RIVAL;
        boolean isValue = answer.choice() == Resolution.Choice.VALUE;
        Problem.BadValue.unless(isRival == (answer.rival() != null), "input.rival", "given with RIVAL, and only then");
        Problem.BadValue.unless(isValue == (answer.value() != null), "input.value", "given with VALUE, and only then");
        var rival = isRival
                ? conflict.rivals
                        .of(answer.rival())
                        .orElseThrow(() -> new Problem.NotFound("rival in this conflict", answer.rival()))
                : null;
        if (isValue) checkValue(conflict, answer.value());
        return new Resolution(conflict, answer.choice(), rival, answer.value(), answer.note());
    }

    private static void checkValue(Conflict conflict, Content value) {
        var onRecord = conflict.path.equals(Conflict.WHOLE_RECORD);
        Problem.BadValue.unless(!onRecord, "input.choice", "CURRENT (kept) or RIVAL (withdrawn) on the whole record");
        var path = Path.parse(conflict.path);
        var said = fields(value).paths();
        Problem.BadValue.unless(
                !said.isEmpty() && said.stream().allMatch(one -> one.isWithin(path)),
                "input.value",
                "content that says something on " + conflict.path + " and nowhere else");
    }

    private static Fields fields(Content value) {
        try {
            return ContentFields.of(value);
        } catch (ContentFields.TwiceTheSameKey | UnreadablePathException e) {
            throw new Problem.BadValue("input.value", "content that names each item once, by a readable key");
        }
    }

    private static Problem.NotFound notFound(Answer answer) {
        return new Problem.NotFound("conflict", answer.conflict());
    }
}
