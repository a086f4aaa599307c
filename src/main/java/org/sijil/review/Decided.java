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
            @Description("The submission.") @Id String submission,

            @Description("The submission's version, as it was decided on.")
            int version,

            @Description("Where the submission stands now.") SubmissionState state,

            @Description("VERIFY, UNLINK: the incident that it backs now.") @Nullable @Id
            String incident,

            @Description("VERIFY, UNLINK: that incident's version now.") @Nullable
            Integer incidentVersion)
            implements Decided {}

    @DefaultNonNull
    @Description("The submission moved on since it was read. Read it again, then decide.")
    record Stale(
            @Description("The submission.") @Id String submission,
            @Description("Its version now.") int version,

            @Description("Paths of the content that changed since; empty if it was a draft.")
            List<@NonNull String> changedPaths)
            implements Decided {}

    // Not "incident": in Taken that may be null, and GraphQL refuses an operation that selects one name from two
    // members of a union where one may be null and the other not. Not "version": in the others that is the
    // submission's.
    @DefaultNonNull
    @Description("The incident moved on since it was read. Read it again, then decide.")
    record IncidentStale(
            @Description("The submission.") @Id String submission,
            @Description("The incident.") @Id String incidentId,
            @Description("The incident's version now.") int currentVersion)
            implements Decided {}

    @DefaultNonNull
    @Description(
            "Open conflicts, blocking flags or unmatched facilities stand in the way; they are to be resolved first.")
    record Blocked(
            @Description("The submission.") @Id String submission,
            @Description("Those that block.") List<@NonNull Flag> flags,
            @Description("Those that are open.") List<@NonNull ConflictView> conflicts,

            @Description("Keys of facility hits that no registry facility was named for.")
            List<@NonNull String> unmatched)
            implements Decided {}

    @DefaultNonNull
    @Description("The decision cannot be taken.")
    record Refused(
            @Description("The submission.") @Id String submission,
            @Description("Permanent code.") RefusalCode code,
            @Description("Why, and what to do.") String reason)
            implements Decided {}
}
