package org.sijil.submission;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.shared.Conditions;

/** What submissions must have to be listed; null asks for nothing. */
@Input("SubmissionFilter")
@Description("What submissions must have to be listed; what is null or absent is not asked for.")
public record SubmissionFilter(
        @Description("In one of these states.") @io.smallrye.graphql.api.Nullable
        List<@NonNull SubmissionState> state,

        @Description("Belonging to this place or to one in it, at any depth. Without a known place of its own a "
                + "submission belongs to its author's areas.")
        @Id
        String place,

        @Description("Happened on this day or later; undated ones are left out.")
        LocalDate from,

        @Description("Happened on this day or before; undated ones are left out.")
        LocalDate until,

        @Description("Written first by this person.") @Id String author,

        @Description("Whether it has open conflicts.") Boolean hasConflicts,

        @Description("Whether an open conflict or a blocking flag stops its verification.")
        Boolean blocked,

        @Description("Whether it waits for a supervisor: SUBMITTED or AMENDED.")
        Boolean needsReview) {
    static final SubmissionFilter NOTHING = new SubmissionFilter(null, null, null, null, null, null, null, null);

    private static final Set<SubmissionState> WAITING = Set.of(SubmissionState.SUBMITTED, SubmissionState.AMENDED);

    Conditions conditions(@Nullable String placePath) {
        return new Conditions()
                .and("state in :states", "states", state)
                .and("locate(:path, areas) > 0", "path", placePath == null ? null : "|" + placePath)
                .and("onDay >= :firstDay", "firstDay", from == null ? null : from.toString())
                .and("onDay <= :lastDay", "lastDay", until == null ? null : until.toString())
                .and("author = :author", "author", author)
                .and(either(hasConflicts, "openConflicts > :none"), "none", hasConflicts == null ? null : 0)
                .and(
                        either(blocked, "(openConflicts > 0 or hasBlockingFlag = :yes)"),
                        "yes",
                        blocked == null ? null : true)
                .and(either(needsReview, "state in :waiting"), "waiting", needsReview == null ? null : WAITING);
    }

    private static String either(Boolean asked, String condition) {
        return Boolean.FALSE.equals(asked) ? "not (" + condition + ")" : condition;
    }
}
