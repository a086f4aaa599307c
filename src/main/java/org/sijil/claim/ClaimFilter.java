package org.sijil.claim;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.sijil.shared.Problem;

/** What claims must have to be listed; null asks for nothing. */
@Input("ClaimFilter")
@Description("What claims must have to be listed, all of it.")
public record ClaimFilter(
        @Description("Only of this metric.") ClaimMetric metric,

        @Description("Only of this speaker, spelt as recorded.")
        String speaker,

        @Description("Only claims whose assessed period ends on this day or later, or is not stated.")
        LocalDate from,

        @Description("Only claims whose assessed period begins on this day or earlier, or is not stated.")
        LocalDate until) {

    public ClaimFilter {
        var isName = speaker == null || ClaimStatement.isName(speaker);
        Problem.BadValue.unless(isName, "filter.speaker", "a name of at most 200 characters");
    }
}
