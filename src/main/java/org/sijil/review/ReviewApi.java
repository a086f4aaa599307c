package org.sijil.review;

import io.smallrye.graphql.api.Context;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.identity.CurrentCaller;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;

/** Decisions on the wire. */
@GraphQLApi
public class ReviewApi {
    private static final int MOST_DECISIONS = 200;

    private final CurrentCaller caller;
    private final Reviewing reviewing;
    private final ReviewAlone reviewAlone;
    private final Context context;

    ReviewApi(CurrentCaller caller, Reviewing reviewing, ReviewAlone reviewAlone, Context context) {
        this.caller = caller;
        this.reviewing = reviewing;
        this.reviewAlone = reviewAlone;
        this.context = context;
    }

    @Description("Decisions to take.")
    public record Decide(
            @Description("1 to 200; each is taken by itself.") @NonNull
            List<@NonNull DecisionForm> decisions) {}

    @Description("Whether review alone is allowed.")
    public record AllowReviewAlone(
            @Description("False: it is not allowed any more.") @NonNull
            Boolean allowed) {}

    @Mutation
    @NonNull
    @Description(
            "Takes decisions, each by itself: one answer each, in their order. Supervisors, in their areas. An error means that none was taken. Errors: BAD_VALUE, NOT_ALLOWED for anyone else, CONTRADICTION if a claim of an AGGREGATE cannot be recorded.")
    public List<@NonNull Decided> decide(@NonNull Decide input) {
        var given = Given.input(context, Decide.class);
        int count = given.decisions().size();
        Problem.BadValue.unless(
                count >= 1 && count <= MOST_DECISIONS, "input.decisions", "1 to " + MOST_DECISIONS + " decisions");
        return reviewing.decide(caller.get(), given.decisions());
    }

    @Mutation
    @Description(
            "Allows a supervisor to decide on what they wrote, while there is no second one; marked ALONE. Gives what was set. Administrators. "
                    + "Errors: CONTRADICTION if there is a second supervisor.")
    public boolean allowReviewAlone(@NonNull AllowReviewAlone input) {
        boolean allowed = Given.input(context, AllowReviewAlone.class).allowed();
        reviewAlone.set(caller.get(), allowed);
        return allowed;
    }
}
