package org.sijil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.recount.Recount;

/** The demo gives the figures of the reference week, no other. */
@QuarkusTest
@TestProfile(SyntheticWeek.class)
class WeekFiguresTest {

    @Test
    void idlibAndAleppoGiveTheFiguresOfTheWeek() {
        var totals = report("idlib-week.json").get("totals");

        assertThat(totals.at("/settlements/total").asInt()).isEqualTo(61);
        assertThat(best(totals, "KILLED", "ALL")).isEqualTo(42);
        assertThat(best(totals, "KILLED", "CHILDREN")).isEqualTo(12);
        assertThat(best(totals, "KILLED", "WOMEN")).isEqualTo(9);
        assertThat(notDisaggregated(totals, "KILLED")).isEqualTo(21);
        assertThat(best(totals, "KILLED", "AID_WORKERS")).isEqualTo(2);
        assertThat(best(totals, "INJURED", "ALL")).isEqualTo(214);
        assertThat(best(totals, "INJURED", "AID_WORKERS")).isEqualTo(4);
        assertThat(totals.at("/prohibitedUses/best").asInt()).isEqualTo(9);
        assertThat(totals.at("/displaced/total/best").asInt()).isEqualTo(79_000);
        assertFacilities(totals);
    }

    @Test
    void idlibAloneHasFewerVictimsAndAllFacilities() {
        var totals = report("idlib-only.json").get("totals");

        assertThat(best(totals, "KILLED", "ALL")).isEqualTo(36);
        assertFacilities(totals);
    }

    private static void assertFacilities(JsonNode totals) {
        assertThat(totals.at("/facilities/total").asInt()).isEqualTo(51);
        assertThat(facilities(totals, "EDUCATION")).isEqualTo(11);
        assertThat(facilities(totals, "CAMP")).isEqualTo(7);
        assertThat(facilities(totals, "HEALTH")).isEqualTo(15);
        assertThat(SyntheticWeek.stream(totals.at("/facilities/byType"))
                        .filter(row -> !List.of("EDUCATION", "CAMP", "HEALTH")
                                .contains(row.get("type").asText()))
                        .mapToInt(row -> row.get("total").asInt())
                        .sum())
                .isEqualTo(18);
    }

    /** 82 adds two speakers, 63 groups to their whole, 44 aid workers to all, 84 other buildings to all. */
    @Test
    void noSumOfWhatOverlapsIsEverAFigure() {
        for (var example : List.of("idlib-week.json", "idlib-only.json")) {
            var figures = new ArrayList<Integer>();
            for (var member : List.of("best", "total", "people")) {
                for (JsonNode figure : report(example).get("totals").findValues(member)) {
                    if (figure.isInt()) figures.add(figure.asInt());
                }
            }
            assertThat(figures).hasSizeGreaterThan(10).doesNotContain(82, 63, 44, 84);
        }
    }

    @Test
    void theEntriesAloneGiveTheSameReports() {
        var recount = Recount.ofRegister();
        var analyst = SyntheticWeek.as("lina");
        var from = LocalDate.parse("2023-10-04");
        var until = LocalDate.parse("2023-10-10");

        recount.agrees(analyst, from, until, "SY07", "SY02");
        recount.agrees(analyst, from, until, "SY07");
        recount.agrees(analyst, from.withDayOfMonth(1), until.withDayOfMonth(31), "SY");
    }

    @Test
    void rangesTellWhereReportsDisagree() {
        var totals = report("idlib-week.json").get("totals");

        var killed = row(totals, "KILLED", "ALL").get("total");
        assertThat(killed.get("min").asInt()).isLessThan(42);
        assertThat(killed.get("max").asInt()).isGreaterThan(42);
        assertThat(row(totals, "INJURED", "ALL").at("/total/open").asBoolean()).isTrue();
        assertThat(totals.at("/displaced/total/max").asInt()).isGreaterThan(79_000);
        assertThat(totals.at("/prohibitedUses/max").asInt()).isGreaterThan(9);
    }

    @Test
    void aCompetingClaimStandsBesideTheFigureAndIsNotAdded() {
        var claims = report("idlib-week.json").get("claims");

        var atLeast40 = SyntheticWeek.stream(claims)
                .filter(one -> one.at("/claim/statement/qualifier").asText().equals("AT_LEAST"))
                .filter(one -> one.at("/claim/statement/value").asInt() == 40)
                .toList();
        assertThat(atLeast40).hasSize(1);
        assertThat(atLeast40.get(0).get("standing").asText()).isEqualTo("BESIDE");
    }

    @Test
    void whatIsNotCountedIsListedBeside() {
        var report = report("idlib-week.json");

        assertThat(report.at("/listed/contested").size()).isEqualTo(1);
        assertThat(report.at("/listed/notDatable").size()).isEqualTo(1);
        assertThat(report.at("/listed/notPlaceable").size()).isEqualTo(1);
        assertThat(report.at("/listed/recordsNotCounted").size()).isEqualTo(1);
        assertThat(report.at("/waiting/submitted").asInt()).isPositive();
        assertThat(report.at("/waiting/returned").asInt()).isPositive();
    }

    private static JsonNode report(String example) {
        return SyntheticWeek.replay(SyntheticWeek.as("lina"), "situation-report", example)
                .at("/data/situationReport");
    }

    private static int best(JsonNode totals, String harm, String group) {
        return row(totals, harm, group).at("/total/best").asInt();
    }

    private static JsonNode row(JsonNode totals, String harm, String group) {
        return SyntheticWeek.stream(totals.get("people"))
                .filter(row -> row.get("harm").asText().equals(harm))
                .filter(row -> row.get("group").asText().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static int notDisaggregated(JsonNode totals, String harm) {
        return SyntheticWeek.stream(totals.get("notDisaggregated"))
                .filter(row -> row.get("harm").asText().equals(harm))
                .mapToInt(row -> row.get("people").asInt())
                .sum();
    }

    private static int facilities(JsonNode totals, String type) {
        return SyntheticWeek.stream(totals.at("/facilities/byType"))
                .filter(row -> row.get("type").asText().equals(type))
                .mapToInt(row -> row.get("total").asInt())
                .sum();
    }
}
