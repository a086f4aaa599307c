package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.DisplacementMeasure.RETURN;
import static org.sijil.content.DisplacementMeasure.SECONDARY;
import static org.sijil.content.Reliability.B;
import static org.sijil.content.Reliability.C;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.killed;
import static org.sijil.situation.Happened.BOTH;
import static org.sijil.situation.Happened.WEEK;
import static org.sijil.situation.Happened.at;
import static org.sijil.situation.Happened.counted;
import static org.sijil.situation.Happened.held;
import static org.sijil.situation.Happened.left;
import static org.sijil.situation.Happened.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.content.DisplacementMeasure;
import org.sijil.figure.DisplacementRecord;

class DisplacedTotalTest {

    @Test
    void familiesThatTwoStrikesTellOfAreCountedOnce() {
        var displaced = situation(left("r1", "binnish", 5, 7, line("a", 5000), line("b", 5500)))
                .totals()
                .displaced();

        assertThat(displaced.total())
                .isEqualTo(new Total(5000, 5000, 5500, false, List.of("binnish", "second strike")));
        assertThat(displaced.records()).containsExactly("r1");
    }

    @Test
    void twoDestinationsOfOneAccountAreOneStatement() {
        assertThat(situation(left("r1", "binnish", 5, 7, line("a", 3000), line("a", 2000)))
                        .totals()
                        .displaced()
                        .total())
                .hasToString("5000/5000/5000");
    }

    @Test
    void aRecordThatIsNotCountedIsListedBeside() {
        var situation = situation(village(), notCounted(wider()));

        assertThat(situation.totals().displaced().total().best()).isEqualTo(400);
        assertThat(situation.listed().recordsNotCounted()).containsExactly("r2");
    }

    @Test
    void recordsOfOtherDaysAddUp() {
        var later = left("r2", "SUB", 8, 9, line("a", 12_000));

        assertThat(situation(village(), later).totals().displaced().total().best())
                .isEqualTo(12_400);
    }

    @Test
    void peopleDisplacedAgainStandApartAndReturnsAreNotTotalled() {
        var totals = situation(
                        village(),
                        measured(SECONDARY, wider()),
                        measured(RETURN, left("r3", "SY02", 5, 6, line("b", 7))))
                .totals();

        assertThat(totals.displaced().total().best()).isEqualTo(400);
        assertThat(totals.secondary().total().best()).isEqualTo(12_000);
        assertThat(totals.secondary().records()).containsExactly("r2");
    }

    @Test
    void recordsAcrossTheEdgeOrTooCoarseAreListedBeside() {
        var situation = situation(
                left("edge", "binnish", 9, 12, line("a", 1)),
                left("country", "SY", 5, 6, line("a", 2)),
                left("nowhere", null, 9, 12, line("a", 3)),
                left("other week", "binnish", 12, 13, line("a", 4)));

        assertThat(situation.totals().displaced().records()).isEmpty();
        assertThat(situation.listed().recordsNotDatable()).containsExactly("edge", "nowhere");
        assertThat(situation.listed().recordsNotPlaceable()).containsExactly("country");
    }

    private static DisplacementRecord village() {
        return left("r1", "binnish", 5, 7, line("a", 400));
    }

    private static DisplacementRecord wider() {
        return left("r2", "SUB", 4, 9, line("a", 12_000));
    }

    private static DisplacementRecord notCounted(DisplacementRecord record) {
        return changed(record, record.measure(), false);
    }

    private static DisplacementRecord measured(DisplacementMeasure measure, DisplacementRecord record) {
        return changed(record, measure, true);
    }

    private static DisplacementRecord changed(DisplacementRecord r, DisplacementMeasure measure, boolean counted) {
        return new DisplacementRecord(r.id(), measure, r.origin(), r.from(), r.until(), r.lines(), counted);
    }

    private static Situation situation(DisplacementRecord... records) {
        return counted(
                WEEK,
                BOTH,
                held(
                        List.of(records),
                        at("binnish", killed("a", B, all(1))),
                        at("binnish", killed("b", C, all(2))).id("second strike")));
    }
}
