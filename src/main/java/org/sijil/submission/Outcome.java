package org.sijil.submission;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.sijil.projection.Projectable;
import org.sijil.shared.Json;

/** What became of one edit: exactly one, for ever. It carries no record, so that a replayed one can overwrite nothing. */
@DefaultNonNull
@Description("What became of one edit: exactly one, for ever.")
public final class Outcome extends Projectable {
    @Description("As its device named it.")
    @Id
    public final String editId;

    @Description("What became of it.")
    public final OutcomeKind kind;

    @Description("Its entry in the register. The edit is open until the device's cursor has passed it.")
    public final String seq;

    @Description("The edit had come before; this is its outcome again.")
    public final boolean replayed;

    @Description("QUARANTINED: why it is kept aside.")
    @Nullable
    public final QuarantineCode code;

    @Description("The same in words.")
    @Nullable
    public final String reason;

    public Outcome(
            String editId,
            OutcomeKind kind,
            String seq,
            boolean replayed,
            @Nullable QuarantineCode code,
            @Nullable String reason) {
        this.editId = editId;
        this.kind = kind;
        this.seq = seq;
        this.replayed = replayed;
        this.code = code;
        this.reason = reason;
    }

    /** Of a stored edit; the number is known once the transaction has committed. */
    static Outcome of(StoredEdit edit, boolean replayed) {
        return new Outcome(edit.editId, edit.kind, Long.toString(edit.seq), replayed, edit.code, edit.reason);
    }

    /** Not of those kept aside, which are few. */
    @Override
    public @Nullable String json() {
        if (code != null || reason != null) return null;
        return "{\"editId\":" + Json.write(editId) + ",\"kind\":\"" + kind + "\",\"replayed\":" + replayed
                + ",\"seq\":\"" + seq + "\"}";
    }
}
