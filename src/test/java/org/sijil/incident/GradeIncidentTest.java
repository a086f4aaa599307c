package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GradeIncidentTest {
    private IncidentScene scene;

    @BeforeEach
    void anIncident() {
        scene = new IncidentScene();
    }

    @Test
    void anIncidentIsWeakAtFirst() {
        assertThat(scene.read().get("grade").asText()).isEqualTo("WEAK");
        assertThat(scene.report().at("/corroborated/people")).isEmpty();
    }

    @Test
    void aFairOneIsCorroborated() {
        var incident = scene.act("grade-incident", "grade", "FAIR");

        assertThat(incident.get("grade").asText()).isEqualTo("FAIR");
        assertThat(best(scene.report().get("corroborated"))).isEqualTo(4);
    }

    @Test
    void reportsCountWhatIsOfTheAskedGrade() {
        scene.act("grade-incident", "grade", "FAIR");
        var asked = map("from", "2023-10-04", "until", "2023-10-10", "areas", List.of(scene.region.governorate));

        asked.put("atLeast", "FAIR");
        assertThat(best(totals(asked))).isEqualTo(4);
        asked.put("atLeast", "CONFIRMED");
        assertThat(totals(asked).get("people")).isEmpty();
    }

    @Test
    void aContestedOneIsListedBeside() {
        scene.act("grade-incident", "grade", "CONTESTED");

        assertThat(scene.report().at("/totals/people")).isEmpty();
        assertThat(scene.report().at("/listed/contested").toString()).contains(scene.incident);
    }

    @Test
    void aDiscountedOneIsNotCounted() {
        scene.act("grade-incident", "grade", "DISCOUNTED");

        assertThat(scene.report().at("/totals/people")).isEmpty();
        assertThat(scene.report().toString()).doesNotContain(scene.incident);
    }

    private JsonNode totals(Object asked) {
        return scene.desk.api().send("situation-report", "input", asked).at("/situationReport/totals");
    }

    private static int best(JsonNode totals) {
        return totals.at("/people/0/total/best").asInt();
    }
}
