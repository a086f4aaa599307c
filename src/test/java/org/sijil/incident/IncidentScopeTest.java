package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Region;

/** Who sees and changes an incident, by role and areas. To a supervisor of another area it does not exist. */
@QuarkusTest
class IncidentScopeTest {
    private IncidentScene scene;
    private Region elsewhere;
    private Map<String, Map<String, Object>> acts;

    @BeforeEach
    void anIncident() {
        scene = new IncidentScene();
        elsewhere = new Region();
        acts = Map.of(
                "grade-incident", scene.input("grade", "FAIR"),
                "mark-account", scene.input("submission", scene.account, "marks", List.of()),
                "choose-figure", scene.input("harm", "KILLED", "numbers", List.of(map("group", "ALL", "number", 4))),
                "set-occurrence", scene.input("occurrence", map("place", elsewhere.town)));
    }

    @Test
    void itsAreasSupervisorsAndAnalystsSeeIt() {
        var all = List.of(
                Gazetteer.supervisor(scene.region.town).api(),
                Gazetteer.supervisor("ROOT").api(),
                Office.member("ANALYST").api());

        for (var api : all) {
            assertThat(api.send("incident", "id", scene.incident).get("incident"))
                    .isEqualTo(scene.read());
        }
    }

    @Test
    void toOthersItIsLikeOneThatDoesNotExist() {
        for (var api : others()) {
            assertThat(answer(api, "incident", "id", scene.incident))
                    .contains("NOT_FOUND")
                    .isEqualTo(answer(api, "incident", "id", "nowhere"));
        }
    }

    @Test
    void norCanOthersChangeItOrTellThatItIsThere() {
        var before = scene.read();

        for (var api : others()) {
            acts.forEach((act, input) -> {
                var unknown = map("incident", "nowhere");
                input.forEach(unknown::putIfAbsent);
                assertThat(answer(api, act, "input", input))
                        .as(act)
                        .contains("NOT_FOUND")
                        .isEqualTo(answer(api, act, "input", unknown));
            });
        }
        assertThat(scene.read()).isEqualTo(before);
    }

    @Test
    void aVersionThatIsOldTellsOthersNothingEither() {
        var input = map("incident", scene.incident, "version", 7, "grade", "FAIR", "reason", "a guess");

        assertThat(elsewhere.supervisor().api().refusal("grade-incident", "input", input))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void othersListsAndReportsLeaveItOut() {
        for (var api : others()) {
            var listed = api.send("incidents", "filter", map("place", scene.region.governorate));

            assertThat(listed.at("/incidents/totalCount").asInt()).isZero();
            assertThat(listed.at("/incidents/edges")).isEmpty();
        }
        var api = elsewhere.supervisor().api();
        var asked = map("from", "2023-10-04", "until", "2023-10-10");
        for (var area : List.of(scene.region.governorate, scene.region.town, "ROOT", "nowhere")) {
            asked.put("areas", List.of(elsewhere.governorate, area));
            assertThat(api.refusal("situation-report", "input", asked)).isEqualTo("NOT_FOUND");
        }
        assertThat(IncidentScene.report(api, elsewhere.governorate).at("/totals/people"))
                .isEmpty();
    }

    @Test
    void anIncidentThatMovesAwayIsGoneForItsFormerArea() {
        Gazetteer.supervisor("ROOT").api().send("set-occurrence", "input", acts.get("set-occurrence"));

        assertThat(scene.desk.api().refusal("incident", "id", scene.incident)).isEqualTo("NOT_FOUND");
        var there = elsewhere.supervisor().api().send("incident", "id", scene.incident);
        assertThat(there.at("/incident/id").asText()).isEqualTo(scene.incident);
    }

    @Test
    void anAreaIsNoPatternForAnother() {
        var one = Gazetteer.add(Gazetteer.newId() + "_1", "ROOT", "GOVERNORATE");
        var other = Gazetteer.add(one.replace("_1", "x1"), "ROOT", "GOVERNORATE");
        scene.act("set-occurrence", "occurrence", map("place", other));
        var api = Gazetteer.supervisor(one).api();

        assertThat(api.refusal("incident", "id", scene.incident)).isEqualTo("NOT_FOUND");
        assertThat(api.send("incidents").toString()).doesNotContain(scene.incident);
    }

    @Test
    void workersAndAdministratorsHaveNothingToDoWithIncidents() {
        for (var api : List.of(scene.tablet.api(), Office.administrator())) {
            assertThat(api.refusal("incident", "id", scene.incident)).isEqualTo("NOT_ALLOWED");
            assertThat(api.refusal("incidents")).isEqualTo("NOT_ALLOWED");
            acts.forEach((act, input) ->
                    assertThat(api.refusal(act, "input", input)).as(act).isEqualTo("NOT_ALLOWED"));
        }
        assertThat(Api.anonymous().refusal("incident", "id", scene.incident)).isEqualTo("unauthorized");
        assertThat(Api.anonymous().refusal("incidents")).isEqualTo("unauthorized");
    }

    /** A supervisor of another area, one of another town of the same area, one without any. */
    private List<Api> others() {
        return List.of(
                elsewhere.supervisor().api(),
                Gazetteer.supervisor(scene.region.village).api(),
                Office.member("SUPERVISOR").api());
    }

    /** The whole answer, with the incident's id left out. */
    private String answer(Api api, String operation, Object... variables) {
        var answer = Api.tree(api.post(Api.document(operation), map(variables))).toString();
        return answer.replace(scene.incident, "…").replace("nowhere", "…");
    }
}
