package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.injured;
import static org.sijil.Said.killed;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MarkAccountTest {
    private IncidentScene scene;

    @BeforeEach
    void anIncident() {
        scene = new IncidentScene();
    }

    @Test
    void aPartRaisesOnlyTheFloor() {
        var ward = scene.alsoTold(casualties(killed("ALL", 6)));

        var incident = mark(ward, map("counted", "KILLED", "mark", "PART"));

        var figure = IncidentScene.figure(incident, "KILLED", "ALL");
        assertThat(figure.get("min").asInt()).isEqualTo(6);
        assertThat(figure.get("basis").asText()).isEqualTo("RAISED_BY_A_PART");
    }

    @Test
    void whatIsSetAsideIsNotCounted() {
        var denial = scene.alsoTold(casualties(killed("ALL", 0), injured("ALL", 2)));

        var incident = mark(denial, map("counted", "KILLED", "mark", "SET_ASIDE", "reason", "a party's denial"));

        assertThat(IncidentScene.figure(incident, "KILLED", "ALL").get("min").asInt())
                .isEqualTo(4);
        assertThat(IncidentScene.figure(incident, "INJURED", "ALL").get("best").asInt())
                .isEqualTo(2);
        assertThat(incident.at("/accounts").findValuesAsText("reason")).contains("a party's denial");
    }

    @Test
    void allMarksAreAsTheyWereSentLast() {
        mark(scene.account, map("counted", "KILLED", "mark", "PART"), map("counted", "INJURED", "mark", "PART"));

        var incident = mark(scene.account, map("counted", "INJURED", "mark", "PART"));

        assertThat(incident.at("/accounts/0/marks").findValuesAsText("counted")).containsExactly("INJURED");
        assertThat(IncidentScene.figure(incident, "KILLED", "ALL").get("basis").asText())
                .isEqualTo("STATED");
    }

    @Test
    void settingAsideNeedsItsOwnReasonAndAThingHasOneMark() {
        assertThat(refused(map("counted", "KILLED", "mark", "SET_ASIDE"))).isEqualTo("BAD_VALUE");
        assertThat(refused(map("counted", "KILLED", "mark", "SET_ASIDE", "reason", " ")))
                .isEqualTo("BAD_VALUE");
        assertThat(refused(map("counted", "KILLED", "mark", "PART", "reason", "x".repeat(1_001))))
                .isEqualTo("BAD_VALUE");
        assertThat(refused(map("counted", "KILLED", "mark", "PART"), map("counted", "KILLED", "mark", "WHOLE")))
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void onlyItsOwnAccountsAreMarked() {
        var waiting = scene.submitted(casualties(killed("ALL", 6)));
        var ofAnother = scene.submitted(casualties(killed("ALL", 6)));
        scene.desk.verify(ofAnother);

        for (var other : List.of(waiting, ofAnother, "nowhere")) {
            assertThat(scene.refused("mark-account", "submission", other, "marks", List.of()))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @SafeVarargs
    private JsonNode mark(String account, Map<String, Object>... marks) {
        return scene.act("mark-account", "submission", account, "marks", List.of(marks));
    }

    @SafeVarargs
    private String refused(Map<String, Object>... marks) {
        return scene.refused("mark-account", "submission", scene.account, "marks", List.of(marks));
    }
}
