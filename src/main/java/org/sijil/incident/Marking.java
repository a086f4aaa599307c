package org.sijil.incident;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.figure.Counted;
import org.sijil.figure.Mark;
import org.sijil.shared.Problem;
import org.sijil.shared.Protected;

/** How much of the event an account tells about one counted thing. */
@Description("How much of the event an account tells about one counted thing. What is not marked is WHOLE.")
public record Marking(
        @Description("What is marked.") @NonNull Counted counted,
        @Description("How much of it is told.") @NonNull Mark mark,

        @Description("Why; needed for SET_ASIDE. 1 to 1,000 characters.") @Protected
        String reason) {

    /** At most one mark for each counted thing, and a reason for what is set aside. */
    public static void check(List<Marking> marks) {
        var distinct = marks.stream().map(Marking::counted).distinct().count();
        Problem.BadValue.unless(distinct == marks.size(), "marks", "one mark for each counted thing");
        for (Marking mark : marks) {
            boolean explained = mark.reason() != null && !mark.reason().isBlank();
            Problem.BadValue.unless(mark.mark() != Mark.SET_ASIDE || explained, "marks.reason", "given for SET_ASIDE");
            Problem.BadValue.unless(
                    mark.reason() == null || mark.reason().length() <= 1_000,
                    "marks.reason",
                    "at most 1,000 characters");
        }
    }
}
