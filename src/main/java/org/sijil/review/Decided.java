package org.sijil.review;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Union;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.submission.Flag;
import org.sijil.submission.SubmissionState;
import org.sijil.submission.SubmissionView.ConflictView;

/** What became of one decision. Every decision sent gets exactly one answer; only {@code Taken} changed anything. */
@Union
@Description("What became of one decision. Only Taken changed anything.")
public sealed interface Decided {

    @DefaultNonNull
    @Description("The decision holds.")
    record Taken(
            @Id String submission,
            int version,
            SubmissionState state,
            @Description("What it backs now.") @Nullable @Id String incident,

            @Description("That incident's version now.") @Nullable
            Integer incidentVersion)
            implements Decided {}

    @DefaultNonNull
    @Description("The submission moved on since it was read. Read it again, then decide.")
    record Stale(
            @Id String submission,
            @Description("Its version now.") int version,
            @Description("What changed since.") List<@NonNull String> changedPaths)
            implements Decided {}

    @DefaultNonNull
    @Description("The incident moved on since it was read.")
    record IncidentStale(
            @Id String submission,
            @Id String incidentId,
            @Description("Its version now.") int currentVersion) implements Decided {}

    @DefaultNonNull
    @Description(
            "Open conflicts, blocking flags or unmatched facilities stand in the way; they are to be resolved first.")
    record Blocked(
            @Id String submission,
            List<@NonNull Flag> flags,
            List<@NonNull ConflictView> conflicts,

            @Description("Keys of facility hits that no registry facility was named for.")
            List<@NonNull String> unmatched)
            implements Decided {}

    @DefaultNonNull
    @Description("The decision cannot be taken.")
    record Refused(
            @Id String submission,
            RefusalCode code,
            @Description("Why, and what to do.") String reason) implements Decided {}
}
