package org.sijil.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.DisplacementMeasure.NEW;
import static org.sijil.content.DisplacementMeasure.SECONDARY;
import static org.sijil.content.Qualifier.UP_TO;
import static org.sijil.content.Reliability.A;
import static org.sijil.content.Reliability.B;
import static org.sijil.content.Reliability.C;
import static org.sijil.figure.Told.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.content.Count;
import org.sijil.content.DisplacementMeasure;
import org.sijil.content.DisplacementUnit;
import org.sijil.content.Reliability;
import org.sijil.place.PlaceLevel;
import org.sijil.place.PlaceTree;

class DisplacementRecordTest {
    private static final PlaceTree VILLAGE_IN_SUBDISTRICT = new PlaceTree() {
        @Override
        public PlaceLevel level(String place) {
            return place.equals("village") ? PlaceLevel.COMMUNITY : PlaceLevel.SUBDISTRICT;
        }

        @Override
        public @Nullable String parent(String place) {
            return place.equals("village") ? "subdistrict" : null;
        }
    };

    @Test
    void linesOfOneRecordAreAccountsOfTheSamePeople() {
        assertThat(people(line("a", 5000), line("b", 5500))).hasToString("5000/5000/5500");
    }

    @Test
    void severalLinesOfOneAccountAddUp() {
        assertThat(people(line("a", 3000), line("a", 2000))).hasToString("5000/5000/5000");
    }

    @Test
    void aCeilingIsNoCountOfNobody() {
        var upTo = new DisplacementLine("a", null, new Count(null, null, 8000, UP_TO, null));

        assertThat(people(upTo)).hasToString("0/?/8000");
        assertThat(people(upTo, line("b", 5000))).hasToString("5000/5000/8000");
        assertThat(people(upTo, line("a", 1000))).hasToString("1000/1000/9000");
    }

    @Test
    void householdsAreNotPeople() {
        var households = new DisplacementLine("a", DisplacementUnit.HOUSEHOLDS, Count.exactly(200));

        assertThat(record(NEW, "village", 5, 7, households).people(Map.of("a", account("a", A))))
                .isEmpty();
    }

    @Test
    void linesOfAccountsThatBackNoCountedIncidentTellNothing() {
        assertThat(record(NEW, "village", 5, 7, line("a", 5000)).people(Map.of()))
                .isEmpty();
    }

    @Test
    void aVillagesPeopleMayBeAmongItsSubdistricts() {
        var village = record(NEW, "village", 5, 7);

        assertThat(overlap(village, record(NEW, "subdistrict", 4, 9))).isTrue();
        assertThat(overlap(village, record(NEW, "village", 7, 8))).isTrue();
    }

    @Test
    void otherDaysAnotherPlaceOrAnotherMeasureAreOtherPeople() {
        var village = record(NEW, "village", 5, 7);

        assertThat(overlap(village, record(NEW, "subdistrict", 8, 9))).isFalse();
        assertThat(overlap(village, record(NEW, "elsewhere", 4, 9))).isFalse();
        assertThat(overlap(village, record(SECONDARY, "subdistrict", 4, 9))).isFalse();
        assertThat(overlap(village, record(NEW, null, 4, 9))).isFalse();
    }

    private static boolean overlap(DisplacementRecord one, DisplacementRecord other) {
        var overlaps = one.overlaps(other, VILLAGE_IN_SUBDISTRICT);
        assertThat(other.overlaps(one, VILLAGE_IN_SUBDISTRICT)).isEqualTo(overlaps);
        return overlaps;
    }

    private static Range people(DisplacementLine... lines) {
        Optional<Range> people =
                record(NEW, "village", 5, 7, lines).people(Map.of("a", account("a", B), "b", account("b", C)));
        return people.orElseThrow();
    }

    private static Account account(String id, Reliability by) {
        return told(id).by(by).account();
    }

    private static DisplacementLine line(String account, int number) {
        return new DisplacementLine(account, DisplacementUnit.PEOPLE, Count.exactly(number));
    }

    private static DisplacementRecord record(
            DisplacementMeasure measure, @Nullable String origin, int from, int until, DisplacementLine... lines) {
        return new DisplacementRecord(
                "r",
                measure,
                origin,
                LocalDate.of(2023, 10, from),
                LocalDate.of(2023, 10, until),
                List.of(lines),
                true);
    }
}
