package org.sijil.situation;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Where a claim stands to a report. Wherever it stands, it is never added. */
@Description("Where a claim stands to a report. Wherever it stands, it is never added.")
public enum Standing {
    @Description("Of the same days and places: comparable.")
    BESIDE,
    @Description("Of other days or places that meet them.")
    OTHER_COVERAGE,
    @Description("Nobody assessed of which days or places it speaks.")
    COVERAGE_NOT_STATED;

    /** By the period and the places that a person assessed; empty if the claim has nothing to do with the report. */
    public static Optional<Standing> of(
            @Nullable Period claimed, @Nullable Set<String> coverage, Period period, Areas areas) {
        if (claimed == null || coverage == null || coverage.isEmpty()) {
            return Optional.of(COVERAGE_NOT_STATED);
        }
        if (claimed.equals(period) && coverage.equals(areas.places())) {
            return Optional.of(BESIDE);
        }
        return claimed.meets(period) && areas.meet(coverage) ? Optional.of(OTHER_COVERAGE) : Optional.empty();
    }
}
