package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.killed;
import static org.sijil.figure.Told.told;
import static org.sijil.place.FacilityType.CAMP;
import static org.sijil.place.FacilityType.EDUCATION;
import static org.sijil.place.FacilityType.HEALTH;
import static org.sijil.place.FacilityType.OTHER;
import static org.sijil.situation.Happened.at;
import static org.sijil.situation.Happened.counted;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FacilityTotalsTest {

    @Test
    void oneSchoolNamedTwiceIsOneSchoolAndHitAgainIsAnotherHit() {
        var totals = twoStrikes().totals();

        assertThat(totals.facilities().total()).isEqualTo(3);
        assertThat(totals.facilities().hits()).isEqualTo(5);
        assertThat(totals.facilities().facilities())
                .contains(new FacilityTotals.Hit("school", EDUCATION, false, List.of("again", "binnish")));
        assertThat(totals.settlements().total()).isEqualTo(2);
    }

    @Test
    void otherIsTheTotalMinusTheTypesAskedFor() {
        var facilities = twoStrikes().totals().facilities();

        assertThat(facilities.byType()).isEqualTo(Map.of(EDUCATION, 1, HEALTH, 1, CAMP, 1));
        assertThat(facilities.of(HEALTH)).isEqualTo(1);
        assertThat(facilities.otherThan(Set.of(EDUCATION, CAMP))).isEqualTo(1);
        assertThat(facilities.of(OTHER)).isZero();
    }

    @Test
    void directIsAskedApartAndOneAccountIsEnough() {
        var facilities = counted(at(
                        "binnish",
                        told("a").facilities("school", "clinic"),
                        told("b").directHit("school")))
                .totals()
                .facilities();

        assertThat(facilities.total()).isEqualTo(2);
        assertThat(facilities.direct()).isEqualTo(1);
    }

    @Test
    void aFacilityThatTheRegistryLacksIsOurBugAndNoSmallerTotal() {
        assertThatThrownBy(() -> counted(at("binnish", told("a").facilities("nowhere"))))
                .hasMessageContaining("nowhere");
    }

    private static Situation twoStrikes() {
        return counted(
                at(
                                "binnish",
                                killed("a", all(1)).facilities("school", "clinic"),
                                killed("b", all(1)).facilities("school", "tents"))
                        .alsoHit("taftanaz", "camp1"),
                at("binnish", killed("c", all(1)).facilities("school", "clinic"))
                        .id("again"));
    }
}
