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

        SubmissionState state,

        @Description("The version that backs its incident, if any.") @Nullable
        Integer verifiedVersion,

        Content content,
        @Description("Doubts that a program can see.") List<@NonNull Flag> flags,
        @Description("Open conflicts.") List<@NonNull ConflictView> conflicts,

        @Description("The last decision, with its reasons.") @Nullable
        Decision decision) {

    @Name("Conflict")
    @DefaultNonNull
    @Description("Rival values for one path, waiting for a supervisor. The current value stands meanwhile.")
    public record ConflictView(
            @Id String id,
            @Description("Whose.") @Id String submission,

            @Description("The path; `withdrawal` for the whole record.")
            String path,

            @Description("What it said before.") @Nullable Object base,
            @Description("What it says now.") @Nullable Object current,
            List<@NonNull RivalView> rivals,
            Conflict.State state) {

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
