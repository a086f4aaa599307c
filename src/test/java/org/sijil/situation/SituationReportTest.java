package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Desk;
import org.sijil.Office;
import org.sijil.Region;
import org.sijil.Tablet;

@QuarkusTest
class SituationReportTest {
    private Region region;
    private Tablet tablet;
    private Desk desk;

    @BeforeEach
    void aRegion() {
        region = new Region();
        tablet = region.tablet();
        desk = new Desk(region.supervisor());
    }

    @Test
    void twoAccountsOfOneStrikeCountEachVictimOnce() {
        var one = submitted(map("reliability", "B"), killed("ALL", 4));
        var other = submitted(map("reliability", "D"), killed("ALL", 6));

        desk.verifyOnto(other, desk.verify(one));

        assertThat(total(report(desk.api()))).isEqualTo("4/4/6");
    }

    @Test
    void whatWaitsIsCountedBesideAndNotIn() {
        desk.verify(submitted(map(), killed("ALL", 4)));
        submitted(map(), killed("ALL", 9));

        var report = report(desk.api());

        assertThat(total(report)).isEqualTo("4/4/4");
        assertThat(report.at("/waiting/submitted").asInt()).isEqualTo(1);
    }

    @Test
    void whatWaitsIsPlacedAsExactlyAsItIsKnown() {
        submitted(map("where", map("place", region.town, "geoPrecision", "UNKNOWN")), killed("ALL", 9));
        submitted(map("where", map("place", region.town, "geoPrecision", "GOVERNORATE")), killed("ALL", 9));

        assertThat(report(desk.api()).at("/waiting/notPlaceable").asInt()).isEqualTo(1);
        assertThat(report(desk.api(), region.town).at("/waiting/notPlaceable").asInt())
                .isEqualTo(2);
    }

    @Test
    void someDayOfTheMonthIsListedAlsoWhereALaterDayIsNoted() {
        var october = map("when", map("on", "2023-10-20", "precision", "MONTH"));
        var taken = desk.verify(submitted(october, killed("ALL", 4)));

        var report = report(desk.api());

        assertThat(report.at("/listed/notDatable")).contains(taken.get("incident"));
        assertThat(report.at("/totals/people")).isEmpty();
    }

    @Test
    void aFigureWithoutAPlaceInTheAreasIsNotTheirs() {
        desk.verify(submitted(map(), killed("ALL", 4)));

        var elsewhere = new Region();
        var report = report(new Desk(elsewhere.supervisor()).api(), elsewhere.governorate);

        assertThat(report.at("/totals/people")).isEmpty();
    }

    @Test
    void displacedPeopleAreCountedOnceByRecord() {
        var one = leaving("5000");
        var other = leaving("5500");
        desk.verifyOnto(other, desk.verify(one));

        desk.api().send("put-displacement-record", "input", record(one, other));

        assertThat(report(desk.api()).at("/totals/displaced/total/best").asInt())
                .isEqualTo(5000);
        assertThat(report(desk.api()).at("/totals/displaced/total/max").asInt()).isEqualTo(5500);
    }

    @Test
    void aSupervisorReportsOnTheirAreasOnly() {
        assertThat(desk.api().refusal("situation-report", "input", asked("ROOT")))
                .isEqualTo("NOT_FOUND");
        assertThat(tablet.api().refusal("situation-report", "input", asked(region.governorate)))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void anAnalystReportsOnEverything() {
        desk.verify(submitted(map(), killed("ALL", 4)));

        assertThat(total(report(Office.member("ANALYST").api()))).isEqualTo("4/4/4");
    }

    private String submitted(Map<String, Object> more, Map<String, Object> casualty) {
        var id = Tablet.newId();
        tablet.push(tablet.submits(id, all(at(region.town, "2023-10-05"), casualties(casualty), more)));
        return id;
    }

    private String leaving(String people) {
        var line = map(
                "id", "d1",
                "measure", "NEW",
                "unit", "PEOPLE",
                "count", map("best", Integer.valueOf(people)),
                "origin", region.town);
        var id = Tablet.newId();
        tablet.push(tablet.submits(
                id,
                all(at(region.town, "2023-10-05"), casualties(killed("ALL", 1)), map("displacements", List.of(line)))));
        return id;
    }

    private Map<String, Object> record(String... submissions) {
        var lines = List.of(submissions).stream()
                .map(id -> map("submission", id, "item", "d1"))
                .toList();
        return map(
                "measure", "NEW",
                "origin", region.town,
                "from", "2023-10-05",
                "until", "2023-10-07",
                "counted", true,
                "lines", lines,
                "reason", "both tell of the same families");
    }

    private JsonNode report(Api api) {
        return report(api, region.governorate);
    }

    private static JsonNode report(Api api, String area) {
        return api.send("situation-report", "input", asked(area)).get("situationReport");
    }

    private static Map<String, Object> asked(String area) {
        return map("from", "2023-10-04", "until", "2023-10-10", "areas", List.of(area));
    }

    private static String total(JsonNode report) {
        var total = report.at("/totals/people/0/total");
        return total.get("min") + "/" + total.get("best") + "/" + total.get("max");
    }
}
