package org.sijil.submission;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.shared.Protected;

/** The last decision on a submission, as its author hears of it. */
@Description("A decision on a submission.")
public record Decision(
        @Description("What was decided.") @NonNull DecisionKind kind,
        @Description("The version that was decided on.") int version,

        @Description("Why; for all but VERIFY and KEEP at least one.") @Nullable
        List<@NonNull Reason> reasons,

        @Description("REJECT: why, by kind.") RejectionKind rejection,

        @Description("DUPLICATE_OF: the submission that this one repeats.") @Id
        String duplicateOf,

        @Description("Who decided; null where it follows from an act on another submission.") @Id @Nullable
        String person,

        @Description("When.") @NonNull Instant at,

        @Description("Whether it was decided without a second person.")
        boolean alone) {

    public Decision {
        reasons = reasons == null ? null : List.copyOf(reasons);
    }

    /** A sentence for the author, optionally on one path. */
    @Description("A reason, a sentence, optionally on one path of the content.")
    public record Reason(
            @Description("1 to 1,000 characters.") @NonNull @Protected
            String text,

            @Description("A path such as `casualties[KILLED,ALL]`.")
            String path) {}
}
