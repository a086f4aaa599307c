package org.sijil.sync;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.projection.Projectable;
import org.sijil.shared.Json;
import org.sijil.submission.Outcome;

/** What became of a push. */
@DefaultNonNull
@Description(
        "What became of a push: one outcome for each edit, in their order; none if resync is DIVERGED or retryAfterMs is given.")
public final class PushReply extends Projectable {
    @Description("In the order of the edits.")
    public final List<@NonNull Outcome> outcomes;

    @Description("How far the register has come, and its hash there; keep the highest.")
    public final String receipt;

    @Description("Null: go on as usual.")
    @Nullable
    public final Resync resync;

    @Description("The server's time; evidence only.")
    public final Instant serverTime;

    @Description(
            "The server is busy, or its database in trouble that passes: send the same again after so many milliseconds; null: all was taken.")
    @Nullable
    public final Integer retryAfterMs;

    final Asked asked;

    /** What was pushed along with the edits, for the next page. */
    record Asked(String cursor, String receipt) {}

    PushReply(
            List<Outcome> outcomes,
            String receipt,
            @Nullable Resync resync,
            Instant serverTime,
            @Nullable Integer retryAfterMs,
            Asked asked) {
        this.outcomes = outcomes;
        this.receipt = receipt;
        this.resync = resync;
        this.serverTime = serverTime;
        this.retryAfterMs = retryAfterMs;
        this.asked = asked;
    }

    /** Not where an edit is kept aside, nor of a push that must come again: those are few. */
    @Override
    protected @Nullable String json() {
        var each = outcomes.stream().map(Outcome::json).toList();
        if (resync != null || retryAfterMs != null || each.contains(null)) return null;
        return "{\"outcomes\":[" + String.join(",", each) + "],\"receipt\":" + Json.write(receipt) + ",\"serverTime\":"
                + Json.write(serverTime) + "}";
    }
}
