package org.sijil.submission;

import org.jspecify.annotations.Nullable;
import org.sijil.content.Content;
import org.sijil.content.ContentFields;
import org.sijil.merge.Changes;
import org.sijil.merge.Fields;
import org.sijil.merge.Merge;
import org.sijil.merge.Merged;
import org.sijil.merge.Patch;
import org.sijil.shared.Problem;

/**
 * What an edit makes of a record's content.
 *
 * @param named the paths that the edit names
 */
record Merging(Merged merged, Written written, PathList named) {
    /** Characters of its JSON: every version holds all of a record, so a large one makes every small edit large. */
    private static final int LARGEST_RECORD = 200_000;

    /** @throws Unfit if the record would outgrow its limits */
    static Merging of(Fields base, Fields register, Patch patch, Changes changes) {
        var merged = Merge.merge(base, register, patch, changes, ContentFields.CONSENT_IS_STRICT);
        var written = Written.of(readable(merged.fields()));
        if (written.json().length() > LARGEST_RECORD) {
            var reason = "Together with what the record holds it has more than " + LARGEST_RECORD + " characters.";
            throw new Unfit(QuarantineCode.BAD_VALUE, reason);
        }
        return new Merging(merged, written, PathList.of(patch.named()));
    }

    /** With an empty record; null where that fails, as it fails again when the edit is taken, where it keeps nobody back. */
    static @Nullable Merging withNothing(Patch patch) {
        try {
            var merging = of(Fields.NONE, Fields.NONE, patch, Changes.NONE);
            merging.written.said();
            return merging;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static Content readable(Fields fields) {
        try {
            return ContentFields.toContent(fields);
        } catch (Problem.BadValue e) {
            throw new Unfit(QuarantineCode.BAD_VALUE, "Together with what the record holds: " + e.getMessage());
        }
    }
}
