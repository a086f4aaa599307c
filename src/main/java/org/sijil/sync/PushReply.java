package org.sijil.sync;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.submission.Outcome;

/** What became of a push. */
@DefaultNonNull
@Description(
        "What became of a push: one outcome for each edit, in their order; none if resync is DIVERGED or retryAfterMs is given.")
public record PushReply(
        @Description("In the order of the edits.") List<@NonNull Outcome> outcomes,

        @Description("How far the register has come, and its hash there; keep the highest.")
        String receipt,

        @Description("Null: go on as usual.") @Nullable Resync resync,
        @Description("The server's time; evidence only.") Instant serverTime,

        @Description(
                "The server is busy, or its database in trouble that passes: send the same again after so many milliseconds; null: all was taken.")
        @Nullable
        Integer retryAfterMs,

        @Ignore Asked asked) {

    /** What was pushed along with the edits, for the next page. */
    record Asked(String cursor, String receipt) {}
}
