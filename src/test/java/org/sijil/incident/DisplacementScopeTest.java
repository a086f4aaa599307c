package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.incident.DisplacementScene.lines;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Region;

/** Who sees and changes a displacement record, by role and the areas of its origin. */
@QuarkusTest
class DisplacementScopeTest {
    private DisplacementScene scene;
    private String id;
    private Region elsewhere;
    private Api other;

    @BeforeEach
    void aRecordAndASupervisorOfAnotherArea() {
        scene = new DisplacementScene();
        id = scene.put().get("id").asText();
        elsewhere = new Region();
        other = elsewhere.supervisor().api();
    }

    @Test
    void itsAreasSupervisorsAndAnalystsSeeAndChangeIt() {
        int version = 1;
        for (var api : List.of(
                scene.api,
                Gazetteer.supervisor("ROOT").api(),
                Office.member("ANALYST").api())) {
            assertThat(all(api)).contains(id);
            put(api, scene.input("id", id, "version", version++));
        }
    }

    @Test
    void toOthersItIsLikeOneThatDoesNotExist() {
        assertThat(all(other)).doesNotContain(id);
        for (int version : new int[] {1, 2}) {
            var there = theirs("id", id, "version", version, "lines", List.of());
            var nowhere = theirs("id", "nowhere", "version", version, "lines", List.of());

            assertThat(answer(there, id)).contains("NOT_FOUND").isEqualTo(answer(nowhere));
        }
    }

    @Test
    void othersMakeNoRecordOfItsPlace() {
        var there = theirs("origin", scene.town, "lines", List.of());

        assertThat(answer(there, scene.town))
                .contains("NOT_FOUND")
                .isEqualTo(answer(theirs("origin", "nowhere", "lines", List.of())));
    }

    @Test
    void othersDoNotLearnWhichAccountsThereAre() {
        var notPlaced = scene.incident.alsoTold(scene.left(700));
        var unknown = answer(theirs("lines", lines("nowhere")));

        for (var account : List.of(scene.account, notPlaced)) {
            assertThat(answer(theirs("lines", lines(account)), account))
                    .contains("NOT_FOUND")
                    .isEqualTo(unknown);
        }
        assertThat(all(other)).doesNotContain(scene.account);
    }

    @Test
    void aLineOfAnotherAreaStaysWhereAnAnalystPlacedIt() {
        var account = lines(scene.incident.alsoTold(scene.left(700)));
        var analyst = Office.member("ANALYST").api();
        var placed = put(analyst, theirs("lines", account));

        put(other, theirs("id", placed, "version", 1, "lines", account, "until", "2023-10-08"));

        assertThat(all(other)).contains(placed, "2023-10-08");
    }

    @Test
    void anOverlapIsToldWithoutWhatMayNotBeSeen() {
        var townsOnly = Gazetteer.supervisor(elsewhere.town).api();
        var wider = theirs("origin", elsewhere.governorate, "lines", List.of());
        var record = put(Office.member("ANALYST").api(), wider);

        var answer = answer(townsOnly, theirs("lines", List.of()));

        assertThat(answer).contains("CONTRADICTION").doesNotContain(record);
    }

    @Test
    void workersAndAdministratorsHaveNothingToDoWithThem() {
        for (var api : List.of(scene.incident.tablet.api(), Office.administrator())) {
            assertThat(api.refusal("displacement-records")).isEqualTo("NOT_ALLOWED");
            assertThat(api.refusal("put-displacement-record", "input", scene.input()))
                    .isEqualTo("NOT_ALLOWED");
        }
        assertThat(Api.anonymous().refusal("displacement-records")).isEqualTo("unauthorized");
    }

    /** A record of the other area. */
    private Map<String, Object> theirs(Object... more) {
        var input = scene.input("origin", elsewhere.town);
        input.putAll(map(more));
        return input;
    }

    private static String put(Api api, Map<String, Object> input) {
        return api.send("put-displacement-record", "input", input)
                .at("/putDisplacementRecord/id")
                .asText();
    }

    private static String all(Api api) {
        var all = new StringBuilder();
        String cursor = null;
        for (boolean more = true; more; ) {
            var page = api.send("displacement-records", "first", 200, "after", cursor)
                    .get("displacementRecords");
            all.append(page);
            cursor = page.at("/pageInfo/endCursor").asText();
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return all.toString();
    }

    private String answer(Map<String, Object> input, String... named) {
        return answer(other, input, named);
    }

    /** The whole answer, with what was named left out. */
    private static String answer(Api api, Map<String, Object> input, String... named) {
        var answer = Api.tree(api.post(Api.document("put-displacement-record"), map("input", input)))
                .toString();
        for (var name : named) answer = answer.replace(name, "…");
        return answer.replace("nowhere", "…");
    }
}
