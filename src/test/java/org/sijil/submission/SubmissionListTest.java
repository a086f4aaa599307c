package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Tablet;

/** The list of submissions: what it can be asked for, and that its pages have neither gaps nor doubles. */
@QuarkusTest
class SubmissionListTest {
    private String area;
    private Tablet tablet;
    private Office.Member supervisor;

    @BeforeEach
    void anArea() {
        area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        supervisor = Office.member("SUPERVISOR"); // of this test alone: it sees what it wrote, wherever that is
        Gazetteer.assigned(supervisor.person(), area, false);
    }

    @Test
    void theNewestComesFirstAndPagesAreStableWhileOthersWrite() {
        var ids = List.of(submits("n1"), submits("n2"), submits("n3"));

        var first = list(null, "first", 2);
        submits("later");
        tablet.push(tablet.edit(ids.get(0), tablet.base(ids.get(0)), narrative("changed")));
        var next =
                list(null, "first", 2, "after", first.at("/pageInfo/endCursor").asText());

        assertThat(first.get("totalCount").asInt()).isEqualTo(3);
        assertThat(ids(first)).containsExactly(ids.get(2), ids.get(1));
        assertThat(ids(next)).containsExactly(ids.get(0));
        assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void aWrongPageIsABadValue() {
        for (var wrong : new Object[] {0, 201, -1}) {
            assertThat(supervisor.api().refusal("submissions", "first", wrong)).isEqualTo("BAD_VALUE");
        }
        assertThat(supervisor.api().refusal("submissions", "after", "nonsense")).isEqualTo("BAD_VALUE");
    }

    @Test
    void itCanBeAskedForByState() {
        var verified = submits("v", at(area, "2023-10-05"));
        new Desk(supervisor).verify(verified);
        var waiting = submits("w");

        assertThat(ids(list(map("state", List.of("VERIFIED"))))).containsExactly(verified);
        assertThat(ids(list(map("state", List.of("VERIFIED", "SUBMITTED"))))).containsExactly(waiting, verified);
        assertThat(ids(list(map("needsReview", true)))).containsExactly(waiting);
        assertThat(ids(list(map("needsReview", false)))).containsExactly(verified);
    }

    @Test
    void itCanBeAskedForByPlaceWithAllInIt() {
        var town = Gazetteer.town(area);
        var here = submits("h", at(town, "2023-10-05"));
        var wide = submits("w", at(area, "2023-10-05"));
        var unplaced = submits("u");

        assertThat(ids(list(map("place", town)))).containsExactly(here);
        assertThat(ids(list(map("place", area)))).containsExactly(unplaced, wide, here);
        assertThat(supervisor.api().refusal("submissions", "filter", map("place", "NOWHERE")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void itCanBeAskedForByDaysAndAuthor() {
        var fifth = submits("5", at(area, "2023-10-05"));
        var seventh = submits("7", at(area, "2023-10-07"));
        submits("undated");
        var other = Gazetteer.worker(area);
        var others = Tablet.newId();
        other.push(other.submits(others, at(area, "2023-10-06")));

        assertThat(ids(list(map("from", "2023-10-05", "until", "2023-10-06")))).containsExactly(others, fifth);
        assertThat(ids(list(map("from", "2023-10-06")))).containsExactly(others, seventh);
        assertThat(ids(list(map("author", other.person())))).containsExactly(others);
        assertThat(supervisor.api().refusal("submissions", "filter", map("from", "yesterday")))
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void itCanBeAskedForByWhatStopsVerification() {
        var flagged = submits("f", map("where", map("place", "NOWHERE")));
        var contested = submits("c");
        var base = tablet.base(contested);
        var other = Tablet.of(tablet.person());
        tablet.push(tablet.edit(contested, base, map("mode", "AIR")));
        other.push(other.edit(contested, base, map("mode", "LAND")));
        var fine = submits("fine");

        assertThat(ids(list(map("hasConflicts", true)))).containsExactly(contested);
        assertThat(ids(list(map("blocked", true)))).containsExactly(contested, flagged);
        assertThat(ids(list(map("blocked", false)))).containsExactly(fine);
        assertThat(ids(list(map("hasConflicts", false, "blocked", true)))).containsExactly(flagged);
    }

    @Test
    void theHistoryShowsEveryWordWhoAndWhen() {
        var id = submits("one");
        var colleague = Gazetteer.colleague(area);
        colleague.push(colleague.edit(id, colleague.base(id), narrative("two")));

        var first = history(id, null);
        var next = history(id, first.at("/pageInfo/endCursor").asText());

        assertThat(first.get("totalCount").asInt()).isEqualTo(2);
        var newest = first.at("/edges/0/node");
        assertThat(newest.get("version").asInt()).isEqualTo(2);
        assertThat(newest.at("/content/narrative/text").asText()).isEqualTo("two");
        assertThat(newest.get("person").asText()).isEqualTo(colleague.person());
        assertThat(newest.get("installation").asText()).isEqualTo(colleague.installation());
        assertThat(newest.get("at").isTextual()).isTrue();
        assertThat(next.at("/edges/0/node/content/narrative/text").asText()).isEqualTo("one");
        assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    private JsonNode history(String id, String after) {
        return supervisor
                .api()
                .send("submission-history", "id", id, "first", 1, "after", after)
                .get("submissionHistory");
    }

    private String submits(String text) {
        return submits(text, map());
    }

    private String submits(String text, Map<String, Object> set) {
        var id = Tablet.newId();
        tablet.push(tablet.submits(id, all(narrative(text), set)));
        return id;
    }

    private JsonNode list(Map<String, Object> filter, Object... more) {
        var variables = new java.util.ArrayList<Object>(List.of(more));
        if (filter != null) variables.addAll(List.of("filter", filter));
        return supervisor.api().send("submissions", variables.toArray()).get("submissions");
    }

    private static List<String> ids(JsonNode connection) {
        var ids = new java.util.ArrayList<String>();
        connection.get("edges").forEach(edge -> ids.add(edge.at("/node/id").asText()));
        return ids;
    }
}
