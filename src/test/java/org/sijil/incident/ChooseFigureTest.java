package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;

@QuarkusTest
class ChooseFigureTest {
    private IncidentScene scene;

    @BeforeEach
    void aSecondAccountSaysEightOfThemThreeChildren() {
        scene = new IncidentScene();
        scene.alsoTold(casualties(killed("ALL", 8), killed("CHILDREN", 3)));
    }

    @Test
    void aPersonsFigureStandsInTheIncidentAndTheReport() {
        var incident = choose(number("ALL", 6));

        var figure = IncidentScene.figure(incident, "KILLED", "ALL");
        assertThat(figure.get("best").asInt()).isEqualTo(6);
        assertThat(figure.get("basis").asText()).isEqualTo("CHOSEN");
        assertThat(incident.at("/choices/0/reason").asText()).isEqualTo("as the hospital told us");
        assertThat(scene.report().at("/totals/people/0/total/best").asInt()).isEqualTo(6);
    }

    @Test
    void aLaterChoiceReplacesIt() {
        choose(number("ALL", 6));

        var incident = choose(number("ALL", 7));

        assertThat(incident.get("choices")).hasSize(1);
        assertThat(scene.best("KILLED")).isEqualTo("7");
    }

    @Test
    void withoutNumbersTheRulesFigureStandsAgain() {
        choose(number("ALL", 6));

        var incident = choose();

        assertThat(incident.get("choices")).isEmpty();
        assertThat(IncidentScene.figure(incident, "KILLED", "ALL").get("basis").asText())
                .isEqualTo("STATED");
    }

    @Test
    void nobodyChoosesWhatNobodySaid() {
        assertThat(refused("KILLED", number("ALL", 9))).isEqualTo("CONTRADICTION");
        assertThat(refused("KILLED", number("ALL", 3))).isEqualTo("CONTRADICTION");
        assertThat(refused("KILLED", number("WOMEN", 1))).isEqualTo("CONTRADICTION");
        assertThat(refused("INJURED", number("ALL", 4))).isEqualTo("CONTRADICTION");
        assertThat(scene.read().get("choices")).isEmpty();
    }

    @Test
    void aGroupIsSettledOnceByAWholeNumber() {
        assertThat(refused("KILLED", number("ALL", 5), number("ALL", 6))).isEqualTo("BAD_VALUE");
        assertThat(refused("KILLED", number("ALL", -1))).isEqualTo("BAD_VALUE");
        assertThat(refused("KILLED", number("ALL", 10_000_001))).isEqualTo("BAD_VALUE");
    }

    @Test
    void aChoiceThatTheAccountsNoLongerHoldDoesNotCount() {
        choose(number("ALL", 6));

        scene.desk.decide(Desk.decision("REOPEN", scene.account, 1));

        assertThat(scene.best("KILLED")).isEqualTo("8");
    }

    @SafeVarargs
    private JsonNode choose(Map<String, Object>... numbers) {
        return scene.act("choose-figure", "harm", "KILLED", "numbers", List.of(numbers));
    }

    @SafeVarargs
    private String refused(String harm, Map<String, Object>... numbers) {
        return scene.refused("choose-figure", "harm", harm, "numbers", List.of(numbers));
    }

    private static Map<String, Object> number(String group, Object number) {
        return map("group", group, "number", number);
    }
}
