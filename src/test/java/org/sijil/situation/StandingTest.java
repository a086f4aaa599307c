package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.situation.Happened.BOTH;
import static org.sijil.situation.Happened.PLACES;
import static org.sijil.situation.Happened.WEEK;
import static org.sijil.situation.Happened.october;
import static org.sijil.situation.Standing.BESIDE;
import static org.sijil.situation.Standing.COVERAGE_NOT_STATED;
import static org.sijil.situation.Standing.OTHER_COVERAGE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void aClaimOfTheSameDaysAndPlacesStandsBeside() {
        assertThat(standing(WEEK, Set.of("SY02", "SY07"))).contains(BESIDE);
    }

    @Test
    void aClaimThatMeetsThemIsOfOtherCoverage() {
        assertThat(standing(WEEK, Set.of("SY07"))).contains(OTHER_COVERAGE);
        assertThat(standing(WEEK, Set.of("binnish"))).contains(OTHER_COVERAGE);
        assertThat(standing(WEEK, Set.of("SY"))).contains(OTHER_COVERAGE);
        assertThat(standing(new Period(october(5), october(12)), BOTH)).contains(OTHER_COVERAGE);
    }

    @Test
    void aClaimThatNobodyAssessedIsListedApart() {
        assertThat(standing(null, BOTH)).contains(COVERAGE_NOT_STATED);
        assertThat(standing(WEEK, null)).contains(COVERAGE_NOT_STATED);
        assertThat(standing(WEEK, Set.of())).contains(COVERAGE_NOT_STATED);
    }

    @Test
    void aClaimOfAnotherMonthOrAnotherProvinceStandsNowhere() {
        var january = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31));

        assertThat(standing(january, BOTH)).isEmpty();
        assertThat(standing(WEEK, Set.of("SY05"))).isEmpty();
    }

    private static Optional<Standing> standing(@Nullable Period claimed, @Nullable Set<String> coverage) {
        return Standing.of(claimed, coverage, WEEK, new Areas(BOTH, PLACES));
    }
}
