package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A doubt about a submission that a program can see. It never refuses a word; the heavy ones stop verification. */
@Description("A doubt that a program can see; recomputed on every version.")
public record Flag(
        @Description("Permanent code.") @NonNull FlagCode code,

        @Description("The path it is about, such as `where`.")
        String path,

        @Description("BLOCKS_VERIFICATION or WARNING.") @NonNull
        Severity severity,

        @Description("A sentence for the supervisor.") @NonNull
        String sentence) {

    /** How much a flag weighs. */
    @Description("How much a flag weighs.")
    public enum Severity {
        @Description("Stops VERIFY until it is mended.")
        BLOCKS_VERIFICATION,
        @Description("Stops nothing: the supervisor judges.")
        WARNING
    }

    static Flag blocks(FlagCode code, String path, String sentence) {
        return new Flag(code, path, Severity.BLOCKS_VERIFICATION, sentence);
    }

    static Flag warns(FlagCode code, String path, String sentence) {
        return new Flag(code, path, Severity.WARNING, sentence);
    }

    public boolean blocksVerification() {
        return severity == Severity.BLOCKS_VERIFICATION;
    }
}
