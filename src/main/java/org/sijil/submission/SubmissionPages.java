package org.sijil.submission;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.content.Content;
import org.sijil.register.Entry;
import org.sijil.shared.PageInfo;
import org.sijil.shared.Slice;

/** Submissions and their versions on the wire, page by page. */
public final class SubmissionPages {
    private SubmissionPages() {}

    @DefaultNonNull
    @Description("A submission in a list, and where it stands in it.")
    public record SubmissionEdge(
            @Description("The submission, as it is now.") SubmissionView node,

            @Description("Pass as `after` to go on behind this one; opaque, for the same list only.")
            String cursor) {}

    @DefaultNonNull
    @Description("A page of submissions, newest created first.")
    public record SubmissionConnection(
            @Description("The submissions of this page.") List<@NonNull SubmissionEdge> edges,
            @Description("Where the page stands.") PageInfo pageInfo,
            @Description("How many there are on all pages.") int totalCount) {

        static SubmissionConnection of(Slice<Submission> slice, SubmissionViews views) {
            var nodes = views.of(slice.items()).iterator();
            return new SubmissionConnection(
                    slice.edges((one, cursor) -> new SubmissionEdge(nodes.next(), cursor)), slice.pageInfo(), (int)
                            slice.totalCount());
        }
    }

    @Name("SubmissionVersion")
    @DefaultNonNull
    @Description("What a submission said from one entry of the register to the next.")
    public record VersionView(
            @Description("Counts from 1.") int version,
            @Description("The entry that made it.") String seq,

            @Description("Who made it; null for Sijil itself, when the gazetteer changed.") @Nullable @Id
            String person,

            @Description("On which installation.") @Nullable @Id
            String installation,

            @Description("When it reached the register.") Instant at,

            @Description("What the device's clock showed when it was saved; evidence only.") @Nullable
            Instant deviceTime,

            @Description("Whether it was a draft: only its author sees it.")
            boolean draft,

            @Description("What it said.") Content content) {

        static VersionView of(SubmissionVersion version, Entry entry) {
            return new VersionView(
                    version.version,
                    Long.toString(version.fromSeq),
                    version.person,
                    entry.installation,
                    entry.serverTime,
                    entry.deviceTime,
                    version.draft,
                    version.content());
        }
    }

    @DefaultNonNull
    @Description("A version in a list, and where it stands in it.")
    public record SubmissionVersionEdge(
            @Description("The version.") VersionView node,

            @Description("Pass as `after` to go on behind this one; opaque, for the same list only.")
            String cursor) {}

    @DefaultNonNull
    @Description("A page of versions, newest first.")
    public record SubmissionVersionConnection(
            @Description("The versions of this page.") List<@NonNull SubmissionVersionEdge> edges,
            @Description("Where the page stands.") PageInfo pageInfo,
            @Description("How many there are on all pages.") int totalCount) {}
}
