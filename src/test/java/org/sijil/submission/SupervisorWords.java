package org.sijil.submission;

import io.quarkus.arc.Unremovable;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.sijil.content.Content;
import org.sijil.identity.Caller;
import org.sijil.merge.Path;

/** What a supervisor says of conflicts and of edits kept aside, without HTTP; and what of it a law must read. */
@Unremovable
@ApplicationScoped
public class SupervisorWords {
    private final Resolving resolving;
    private final QuarantineReview quarantine;

    SupervisorWords(Resolving resolving, QuarantineReview quarantine) {
        this.resolving = resolving;
        this.quarantine = quarantine;
    }

    public void keepCurrent(Caller caller, Conflict conflict, int version) {
        resolve(caller, conflict, version, Resolution.Choice.CURRENT, null, null);
    }

    public void chooseRival(Caller caller, Conflict conflict, int version, String rival) {
        resolve(caller, conflict, version, Resolution.Choice.RIVAL, rival, null);
    }

    public void sayAnother(Caller caller, Conflict conflict, int version, Content value) {
        resolve(caller, conflict, version, Resolution.Choice.VALUE, null, value);
    }

    private void resolve(
            Caller caller,
            Conflict conflict,
            int version,
            Resolution.Choice choice,
            @Nullable String rival,
            @Nullable Content value) {
        resolving.resolve(caller, new Resolving.Answer(conflict.id, version, choice, rival, value, "decided"));
    }

    public void apply(Caller caller, Quarantined edit) {
        quarantine.close(caller, edit.edit, QuarantineReview.Action.APPLY, null);
    }

    public void dismiss(Caller caller, Quarantined edit) {
        quarantine.close(caller, edit.edit, QuarantineReview.Action.DISMISS, "dismissed");
    }

    public static List<Rival> rivals(Conflict conflict) {
        return conflict.rivals.rivals();
    }

    public static String chain(StoredEdit edit) {
        return edit.chain();
    }

    /** The paths whose last word it became. */
    public static Set<Path> changed(StoredEdit edit) {
        return Set.copyOf(edit.changed().parsed());
    }

    /** Every path that it says something of. */
    public static Set<Path> named(StoredEdit edit) {
        return Set.copyOf(edit.named.parsed());
    }

    /** Whether the conflict is about the withdrawal of the record, not about a path. */
    public static boolean isOnWholeRecord(Conflict conflict) {
        return conflict.path.equals(Conflict.WHOLE_RECORD);
    }
}
