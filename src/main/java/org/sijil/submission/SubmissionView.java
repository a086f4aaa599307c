package org.sijil.submission;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.content.Content;
import org.sijil.content.ContentFields;
import org.sijil.merge.Path;

/** A submission on the wire. */
@Name("Submission")
@DefaultNonNull
@Description("One worker's account of one event.")
public record SubmissionView(
        @Description("UUID, made by the device.") @Id String id,
        @Description("Who wrote it first.") @Id String author,
        @Description("Counts its contents from 1.") int version,

        @Description("What an edit names as its base: version, place in the register, digest.")
        String base,

        @Description("Where it stands in review.") SubmissionState state,

        @Description("The version that backs its incident, if any.") @Nullable
        Integer verifiedVersion,

        @Description("What it says.") Content content,
        @Description("Doubts that a program can see.") List<@NonNull Flag> flags,
        @Description("Open conflicts.") List<@NonNull ConflictView> conflicts,

        @Description("The last decision, with its reasons.") @Nullable
        Decision decision) {

    @Name("Conflict")
    @DefaultNonNull
    @Description("Rival values for one path, waiting for a supervisor. The current value stands meanwhile.")
    public record ConflictView(
            @Description("Names it in `resolveConflict`.") @Id
            String id,

            @Description("The submission that it is about.") @Id
            String submission,

            @Description(
                    "Where in the content, such as `casualties[KILLED,ALL]`; `withdrawal`: whether the submission is withdrawn at all.")
            String path,

            @Description("What the path said before either of them wrote; null: nothing.") @Nullable
            Object base,

            @Description("What it says now; null: nothing.") @Nullable
            Object current,

            @Description("What others say on it, each chain once.")
            List<@NonNull RivalView> rivals,

            @Description("Whether it still waits.") Conflict.State state) {

        public static ConflictView of(Conflict conflict, Content content) {
            if (conflict.path.equals(Conflict.WHOLE_RECORD)) {
                return new ConflictView(
                        conflict.id,
                        conflict.submission,
                        conflict.path,
                        null,
                        "kept",
                        rivals(conflict, null),
                        conflict.state);
            }
            var path = Path.parse(conflict.path);
            return new ConflictView(
                    conflict.id,
                    conflict.submission,
                    conflict.path,
                    ContentFields.plain(conflict.base, path),
                    ContentFields.plain(content, path),
                    rivals(conflict, path),
                    conflict.state);
        }

        private static List<RivalView> rivals(Conflict conflict, Path path) {
            return conflict.rivals.rivals().stream()
                    .map(rival -> new RivalView(
                            rival.installation(),
                            rival.person(),
                            rival.editId(),
                            path == null ? "withdrawn" : ContentFields.plain(rival.content(), path)))
                    .toList();
        }
    }

    @Name("Rival")
    @DefaultNonNull
    @Description("What one chain of edits says on a path in conflict; its latest word.")
    public record RivalView(
            @Description("Whose chain: names the rival in a resolution.") @Id
            String installation,

            @Description("Who said it.") @Id String person,
            @Description("The edit that said it last.") @Id String editId,

            @Description("What it says; null: that the path be empty.") @Nullable
            Object value) {}
}
