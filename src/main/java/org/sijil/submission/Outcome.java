package org.sijil.submission;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

/** What became of one edit: exactly one, for ever. It carries no record, so that a replayed one can overwrite nothing. */
@DefaultNonNull
@Description("What became of one edit: exactly one, for ever.")
public record Outcome(
        @Description("As its device named it.") @Id String editId,
        @Description("What became of it.") OutcomeKind kind,

        @Description("Its entry in the register. The edit is open until the device's cursor has passed it.")
        String seq,

        @Description("The edit had come before; this is its outcome again.")
        boolean replayed,

        @Description("QUARANTINED: why it is kept aside.") @Nullable
        QuarantineCode code,

        @Description("The same in words.") @Nullable String reason) {

    /** Of a stored edit; the number is known once the transaction has committed. */
    static Outcome of(StoredEdit edit, boolean replayed) {
        return new Outcome(edit.editId, edit.kind, Long.toString(edit.seq), replayed, edit.code, edit.reason);
    }
}
