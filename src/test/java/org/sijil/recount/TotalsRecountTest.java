package org.sijil.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.recount.ExampleWorld.BOTH;
import static org.sijil.recount.ExampleWorld.FIRST;
import static org.sijil.recount.ExampleWorld.LAST;
import static org.sijil.recount.ExampleWorld.account;
import static org.sijil.recount.ExampleWorld.by;
import static org.sijil.recount.ExampleWorld.incident;
import static org.sijil.recount.ExampleWorld.killed;
import static org.sijil.recount.ExampleWorld.on;
import static org.sijil.recount.ExampleWorld.report;
import static org.sijil.recount.ExampleWorld.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From incidents to the totals of a report: worked examples of docs/counting.md. */
class TotalsRecountTest {
    @Test
    void anUndecidedGroupAddsToMaxAloneAndIsCountedBeside() {
        var six = by("D", killed("b", 6)).says("KILLED", "CHILDREN", 3).says("KILLED", "WOMEN", 2);

        var lines = lines(incident("i", "binnish", by("B", killed("a", 4)), six));

        assertThat(lines)
                .containsEntry("KILLED/CHILDREN", "0/0/3")
                .containsEntry("without a number KILLED/CHILDREN", "1")
                .containsEntry("KILLED/NOT_DISAGGREGATED", "4")
                .doesNotContainKey("without a number KILLED/ALL");
    }

    @Test
    void wordsWithoutANumberStandBesideAndAreNotZero() {
        var dozens = account("a").says("KILLED", "ALL", Count.unquantified("dozens"));

        var lines = lines(incident("i", "binnish", dozens), incident("j", "taftanaz", killed("b", 2)));

        assertThat(lines).containsEntry("KILLED/ALL", "2/2/2").containsEntry("without a number KILLED/ALL", "1");
    }

    @Test
    void aDisplacementRecordToldByTwoIncidentsIsOneFigure() {
        var counted = List.of(line("a", 5000), line("b", 5500));

        assertThat(displaced(record("r", "NEW", "binnish", true, counted)))
                .containsEntry("displaced/NEW", "5000/5000/5500");
    }

    @Test
    void linesOfOneAccountInOneRecordAddUp() {
        var split = List.of(line("a", 3000), line("a", 2000), line("b", 5500));

        assertThat(displaced(record("r", "NEW", "binnish", true, split)))
                .containsEntry("displaced/NEW", "5000/5000/5500");
    }

    @Test
    void aRecordThatAPersonLeftOutIsListedBeside() {
        var village = record("r1", "NEW", "binnish", true, List.of(line("a", 400)));
        var wider = record("r2", "NEW", "SUB", false, List.of(line("a", 12000)));

        assertThat(displaced(village, wider))
                .containsEntry("displaced/NEW", "400/400/400")
                .containsEntry("records not counted", "r2");
        assertThat(world().overlap(village, wider)).isTrue();
    }

    @Test
    void secondaryDisplacementStandsApart() {
        var first = record("r1", "NEW", "binnish", true, List.of(line("a", 400)));
        var again = record("r2", "SECONDARY", "SUB", true, List.of(line("a", 12000)));

        assertThat(displaced(first, again))
                .containsEntry("displaced/NEW", "400/400/400")
                .containsEntry("displaced/SECONDARY", "12000/12000/12000");
        assertThat(world().overlap(first, again)).isFalse();
    }

    @Test
    void aRecordTooWideOrAcrossTheEdgeIsListed() {
        var wide = record("r1", "NEW", "SY", true, List.of(line("a", 400)));
        var late = new World.DisplacementRecord("r2", "NEW", "binnish", LAST, LAST.plusDays(1), List.of(), true);

        assertThat(displaced(wide, late))
                .containsEntry("displaced/NEW", "0/0/0")
                .containsEntry("records not placeable", "r1")
                .containsEntry("records not datable", "r2");
    }

    @Test
    void aFacilityNamedTwiceIsOneAndACampIsItsCommunity() {
        var a = hitting(killed("a", 1), "school", "clinic");
        var b = hitting(killed("b", 1), "school", "tents");
        var mistaken = hitting(killed("d", 1), "clinic").marked(Map.of("FACILITIES", "SET_ASIDE"));
        var first = incident("i", on("binnish", "2023-10-05", null, "DAY", "taftanaz", "camp1"), "WEAK", a, b);

        assertThat(lines(first, incident("j", "binnish", hitting(killed("c", 1), "school", "clinic"), mistaken)))
                .containsEntry("facilities/ALL", "3")
                .containsEntry("facilities/hits", "5")
                .containsEntry("facilities/EDUCATION", "1")
                .containsEntry("facilities/DIRECT", "3")
                .containsEntry("settlements", "2");
        assertThat(lines(incident("k", "binnish", mistaken))).containsEntry("facilities/ALL", "0");
    }

    @Test
    void aFacilityIsDirectIfOneAccountSaysSo() {
        var near = killed("a", 1).hitting(List.of(new Account.FacilityHit("school", false)));

        assertThat(lines(incident("i", "binnish", near)))
                .containsEntry("facilities/ALL", "1")
                .containsEntry("facilities/DIRECT", "0");
        assertThat(lines(incident("i", "binnish", near, hitting(killed("b", 1), "school"))))
                .containsEntry("facilities/DIRECT", "1");
    }

    @Test
    void datesThatCrossTheEdgeAreListedAndNotCounted() {
        var october = incident("i", on("binnish", "2023-10-15", null, "MONTH"), "WEAK", killed("a", 3));
        var threeDays = incident("j", on("binnish", "2023-10-09", "2023-10-11", "DAY"), "WEAK", killed("b", 3));
        var longer = incident("k", on("binnish", "2023-10-05", null, "LONGER"), "WEAK", killed("c", 3));
        var week = incident("l", on("binnish", "2023-10-04", null, "WEEK"), "WEAK", killed("d", 3));
        var before = incident("m", on("binnish", "2023-10-03", null, "DAY"), "WEAK", killed("e", 3));
        var all = world(october, threeDays, longer, week, before);

        assertThat(TotalsModel.lines(report(all)))
                .containsEntry("not datable", "i j k")
                .containsEntry("KILLED/ALL", "3/3/3");
        var month = TotalsModel.report(all, LocalDate.parse("2023-10-01"), LocalDate.parse("2023-10-31"), BOTH, "WEAK");
        assertThat(TotalsModel.lines(month))
                .containsEntry("KILLED/ALL", "12/12/12")
                .containsEntry("not datable", "k");
    }

    @Test
    void peopleGoByTheIncidentSettlementsAndFacilitiesByTheirOwnPlace() {
        var border = world(incident(
                "i", on("atarib", "2023-10-05", null, "DAY", "binnish"), "WEAK", hitting(killed("a", 2), "school")));

        assertThat(TotalsModel.lines(report(border, Set.of("SY07"))))
                .containsEntry("settlements", "1")
                .containsEntry("facilities/ALL", "1")
                .doesNotContainKey("KILLED/ALL");
        assertThat(TotalsModel.lines(report(border, Set.of("SY02"))))
                .containsEntry("settlements", "1")
                .containsEntry("facilities/ALL", "0")
                .containsEntry("KILLED/ALL", "2/2/2");
        assertThat(TotalsModel.lines(report(border))).containsEntry("settlements", "2");
    }

    @Test
    void placesTooCoarseAreListedOrGiveNoSettlement() {
        var coarse = new World.Occurrence("SHELLING", FIRST, null, null, "binnish", "GOVERNORATE", List.of());
        var mine = new World.Occurrence("LANDMINE_OR_ERW", FIRST, null, null, "taftanaz", null, List.of());

        assertThat(lines(
                        incident("i", coarse, "WEAK", killed("a", 1)),
                        incident("j", "lone camp", killed("b", 1)),
                        incident("SY", "SY", killed("c", 1)),
                        incident("k", mine, "WEAK", killed("d", 1))))
                .containsEntry("settlements", "1")
                .containsEntry("settlement unknown", "1")
                .containsEntry("not placeable", "SY")
                .containsEntry("KILLED/ALL", "3/3/3");
    }

    @Test
    void contestedAndDiscountedStandOutsideAndFairCorroborates() {
        var occurrence = on("binnish", "2023-10-05", null, "DAY");

        assertThat(lines(
                        incident("i", occurrence, "CONTESTED", killed("a", 30)),
                        incident("j", occurrence, "DISCOUNTED", killed("b", 40)),
                        incident("k", occurrence, "WEAK", killed("c", 7)),
                        incident("l", occurrence, "FAIR", by("A", killed("d", 5)), by("B", killed("e", 4))),
                        incident("m", occurrence, "CONFIRMED", killed("f", 1).verifiedAlone())))
                .containsEntry("KILLED/ALL", "12/13/13")
                .containsEntry("corroborated KILLED/ALL", "4/5/5")
                .containsEntry("contested", "i");
    }

    @Test
    void aClaimStandsBesideOnlyWithTheSameCoverage() {
        var week = new Coverage(FIRST, LAST, BOTH);

        assertThat(week.standing(world(), FIRST, LAST, BOTH)).isEqualTo("BESIDE");
        assertThat(week.standing(world(), FIRST, LAST, Set.of("SY07"))).isEqualTo("OTHER_COVERAGE");
        assertThat(week.standing(world(), FIRST.plusDays(1), LAST.plusDays(2), BOTH))
                .isEqualTo("OTHER_COVERAGE");
        assertThat(week.standing(world(), null, null, BOTH)).isEqualTo("COVERAGE_NOT_STATED");
        assertThat(week.standing(world(), FIRST.minusDays(90), FIRST.minusDays(60), BOTH))
                .isNull();
    }

    private static Account hitting(Account account, String... facilities) {
        return account.hitting(List.of(facilities).stream()
                .map(facility -> new Account.FacilityHit(facility, true))
                .toList());
    }

    private static World.Line line(String account, int n) {
        return new World.Line(account, "d1", Count.exactly(n));
    }

    private static World.DisplacementRecord record(
            String id, String measure, String origin, boolean counted, List<World.Line> lines) {
        return new World.DisplacementRecord(id, measure, origin, FIRST, FIRST.plusDays(2), lines, counted);
    }

    /** Two incidents whose accounts, a (better) and b, tell of these records. */
    private static Map<String, String> displaced(World.DisplacementRecord... records) {
        var incidents =
                List.of(incident("i", "binnish", by("B", killed("a", 1))), incident("j", "binnish", killed("b", 2)));
        var world = new World(ExampleWorld.PLACES, ExampleWorld.REGISTRY, incidents, List.of(records));
        return TotalsModel.lines(report(world));
    }

    private static Map<String, String> lines(World.Incident... incidents) {
        return TotalsModel.lines(report(world(incidents)));
    }
}
