package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.at;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Office;

@QuarkusTest
class IncidentPagesTest {
    private IncidentScene scene;
    private String village;
    private String undated;
    private String late;

    @BeforeEach
    void fourIncidents() {
        scene = new IncidentScene();
        village = verified(at(scene.region.village, "2023-10-06"));
        undated = verified(map("when", null));
        late = verified(at(scene.region.town, "2023-10-09"));
    }

    @Test
    void pagesRunToTheEndInTheOrderOfOpening() {
        var met = new ArrayList<String>();
        String cursor = null;
        for (JsonNode page = null;
                page == null || page.at("/pageInfo/hasNextPage").asBoolean(); ) {
            page = page(3, cursor);
            cursor = page.at("/pageInfo/endCursor").asText();
            assertThat(page.get("totalCount").asInt()).isEqualTo(4);
            met.addAll(ids(page));
        }

        assertThat(met).containsExactly(scene.incident, village, undated, late);
        assertThat(page(3, cursor).get("edges")).isEmpty();
        assertThat(page(3, cursor).at("/pageInfo/endCursor").isNull()).isTrue();
    }

    @Test
    void eachCursorLeadsToWhatComesAfterIt() {
        for (var edge : page(200, null).get("edges")) {
            var rest = ids(page(200, edge.get("cursor").asText()));

            assertThat(rest).doesNotContain(edge.at("/node/id").asText());
        }
        assertThat(ids(page(200, page(1, null).at("/edges/0/cursor").asText())))
                .containsExactly(village, undated, late);
    }

    @Test
    void anIncidentThatChangesKeepsItsPlace() {
        scene.act("grade-incident", "grade", "FAIR");

        assertThat(ids(page(1, null))).containsExactly(scene.incident);
    }

    @Test
    void theyAreFoundByPlace() {
        assertThat(found("place", scene.region.village)).containsExactly(village);
        assertThat(found("place", scene.region.town)).containsExactly(scene.incident, undated, late);
    }

    @Test
    void theyAreFoundByTheDayTheyBegan() {
        assertThat(found("from", "2023-10-06")).containsExactly(village, late);
        assertThat(found("until", "2023-10-06")).containsExactly(scene.incident, village);
        assertThat(found("from", "2023-10-06", "until", "2023-10-08")).containsExactly(village);
    }

    @Test
    void theyAreFoundByGrade() {
        scene.act("grade-incident", "grade", "FAIR");

        assertThat(found("grade", "FAIR")).containsExactly(scene.incident);
        assertThat(found("grade", "WEAK")).containsExactly(village, undated, late);
        assertThat(found("grade", "FAIR", "from", "2023-10-06")).isEmpty();
    }

    @Test
    void theListShowsWhatTheIncidentShows() {
        assertThat(page(1, null).at("/edges/0/node")).isEqualTo(scene.read());
    }

    @Test
    void analystsSeeThemToo() {
        var filter = map("place", scene.region.governorate);

        var seen = Office.member("ANALYST").api().send("incidents", "filter", filter);

        assertThat(ids(seen.get("incidents"))).containsExactly(scene.incident, village, undated, late);
    }

    @Test
    void wrongFiltersAndPagesAreRefused() {
        assertThat(refusal("filter", map("from", "yesterday"))).isEqualTo("BAD_VALUE");
        assertThat(refusal("filter", map("until", "2023-13-01"))).isEqualTo("BAD_VALUE");
        assertThat(refusal("filter", map("place", "nowhere"))).isEqualTo("NOT_FOUND");
        assertThat(refusal("filter", map("grade", "GOOD"))).isEqualTo("ValidationError");
        assertThat(refusal("first", 0)).isEqualTo("BAD_VALUE");
        assertThat(refusal("first", 201)).isEqualTo("BAD_VALUE");
        assertThat(refusal("after", "1")).isEqualTo("BAD_VALUE");
    }

    @SafeVarargs
    private String verified(Map<String, Object>... parts) {
        return scene.desk.verify(scene.submitted(parts)).get("incident").asText();
    }

    private JsonNode page(int first, String after) {
        return scene.desk
                .api()
                .send("incidents", "filter", map("place", scene.region.governorate), "first", first, "after", after)
                .get("incidents");
    }

    private List<String> found(Object... filter) {
        return ids(scene.desk.api().send("incidents", "filter", map(filter)).get("incidents"));
    }

    private String refusal(Object... variables) {
        return scene.desk.api().refusal("incidents", variables);
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("edges").forEach(edge -> ids.add(edge.at("/node/id").asText()));
        return ids;
    }
}
