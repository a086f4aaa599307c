package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetOccurrenceTest {
    private IncidentScene scene;

    @BeforeEach
    void anIncident() {
        scene = new IncidentScene();
    }

    @Test
    void aPersonSetsWhatHappenedWhenAndWhere() {
        var incident = set(map(
                "eventType",
                "SHELLING",
                "when",
                map("on", "2023-10-06", "until", "2023-10-07"),
                "place",
                scene.region.village,
                "geoPrecision",
                "NEAR",
                "alsoHit",
                List.of(scene.region.town)));

        var occurrence = incident.get("occurrence");
        assertThat(occurrence.get("eventType").asText()).isEqualTo("SHELLING");
        assertThat(occurrence.at("/when/on").asText()).isEqualTo("2023-10-06");
        assertThat(occurrence.at("/when/until").asText()).isEqualTo("2023-10-07");
        assertThat(occurrence.get("place").asText()).isEqualTo(scene.region.village);
        assertThat(occurrence.at("/alsoHit/0").asText()).isEqualTo(scene.region.town);
        assertThat(scene.report().at("/totals/settlements/total").asInt()).isEqualTo(2);
    }

    @Test
    void theAccountStaysAsItWasTold() {
        set(map("place", scene.region.village, "when", map("on", "2023-10-06")));

        assertThat(scene.desk
                        .submission(scene.account)
                        .at("/content/where/place")
                        .asText())
                .isEqualTo(scene.region.town);
    }

    @Test
    void itIsCountedInThePeriodThatWasSet() {
        set(map("place", scene.region.town, "when", map("on", "2023-10-11")));

        assertThat(scene.report().at("/totals/people")).isEmpty();
    }

    @Test
    void whatIsLeftOutIsNotKnown() {
        var occurrence = set(map("place", scene.region.town)).get("occurrence");

        assertThat(occurrence.get("eventType").isNull()).isTrue();
        assertThat(occurrence.get("when").isNull()).isTrue();
        assertThat(scene.report().at("/listed/notDatable").toString()).contains(scene.incident);
    }

    @Test
    void withoutAPlaceItStaysWhereItIsSeen() {
        set(map("when", map("on", "2023-10-05")));

        assertThat(scene.read().at("/occurrence/place").isNull()).isTrue();
        assertThat(scene.report().at("/listed/notPlaceable").toString()).contains(scene.incident);
    }

    @Test
    void daysAndPlacesMakeSense() {
        assertThat(refused(map("when", map("on", "2023-10-06", "until", "2023-10-05"))))
                .isEqualTo("BAD_VALUE");
        assertThat(refused(map("when", map("on", "yesterday")))).isEqualTo("BAD_VALUE");
        assertThat(refused(map("place", "nowhere"))).isEqualTo("NOT_FOUND");
        assertThat(refused(map("alsoHit", List.of("nowhere")))).isEqualTo("NOT_FOUND");
        assertThat(refused(map(
                        "alsoHit",
                        java.util.Collections.nCopies(101, "x").stream()
                                .map(x -> x + Math.random())
                                .toList())))
                .isEqualTo("BAD_VALUE");
    }

    private JsonNode set(Map<String, Object> occurrence) {
        return scene.act("set-occurrence", "occurrence", occurrence);
    }

    private String refused(Map<String, Object> occurrence) {
        return scene.refused("set-occurrence", "occurrence", occurrence);
    }
}
