package org.sijil.sync;

import io.smallrye.graphql.api.Context;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.sijil.identity.CurrentCaller;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;

/** The sync protocol on the wire. */
@GraphQLApi
public class SyncApi {
    private static final int LARGEST_PAGE = 1_000;

    private final Push push;
    private final Pull pull;
    private final CurrentCaller caller;
    private final Context context;

    SyncApi(Push push, Pull pull, CurrentCaller caller, Context context) {
        this.push = push;
        this.pull = pull;
        this.caller = caller;
        this.context = context;
    }

    @Mutation
    @NonNull
    @Description(
            "Takes a device's edits. Every edit gets exactly one outcome; sending it again gives the same one. On a validation "
                    + "error or HTTP 413, and only then, send the edits in halves, and one that is refused alone as `raw`. "
                    + "Where too much waits, or the database is in trouble that passes, `retryAfterMs` says when to send the "
                    + "same again. Errors: BAD_VALUE (too many edits), NOT_ALLOWED (another installation), BUSY.")
    public PushReply push(@NonNull PushInput input) {
        return push.push(caller.get(), Given.argument(context, "input"));
    }

    @Query
    @NonNull
    @Description(
            "The next part of what the caller's scope admits. Errors: BAD_VALUE, NOT_ALLOWED (another installation), BUSY.")
    public Page pull(@NonNull PullInput input) {
        var given = Given.input(context, PullInput.class);
        caller.get().mustBeOn(given.installation());
        int limit = limit(given.limit(), "input.limit");
        Problem.BadValue.unless(given.schemaVersion() == 1, "input.schemaVersion", "1, the version this server knows");
        return pull.pull(caller.get(), given.cursor(), given.receipt(), limit);
    }

    @Description("The next page, from the cursor that was pushed along; its failure leaves the outcomes valid.")
    public Page page(
            @Source PushReply reply,
            @Description("Most changes in the page, 1 to 1,000; null reads as 200.") Integer limit) {
        if (reply.retryAfterMs != null) return null;
        int most = limit(Given.arguments(context).as(PageArguments.class).limit(), "limit");
        return pull.pull(caller.get(), reply.asked.cursor(), reply.asked.receipt(), most);
    }

    private record PageArguments(Integer limit) {}

    private static int limit(Integer asked, String field) {
        int limit = asked == null ? Pull.USUAL_PAGE : asked;
        Problem.BadValue.unless(limit >= 1 && limit <= LARGEST_PAGE, field, "1 to " + LARGEST_PAGE);
        return limit;
    }
}
