package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.AtOnce;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;

/** A tablet restored from a copy numbers its edits as the other one does: what both say is kept, and told apart. */
@QuarkusTest
class ClonedTabletTest {
    private final String id = Tablet.newId();
    private String area;
    private Tablet tablet;
    private Office.Member supervisor;

    @BeforeEach
    void aTabletAndItsSupervisor() {
        area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        supervisor = Gazetteer.supervisor(area);
    }

    @Test
    void theFirstStandsAndTheOtherIsKeptWordForWord() {
        var one = tablet.submits(id, narrative("by the well"));
        var other = clone(one, "set", narrative("by the school"));

        assertThat(tablet.push(one).get(0).get("kind").asText()).isEqualTo("APPLIED");
        assertThat(tablet.push(other).get(0).get("code").asText()).isEqualTo("EDIT_ID_REUSED");

        assertThat(tablet.read(id).at("/content/narrative/text").asText()).isEqualTo("by the well");
        assertThat(Kept.holds(other, "by the school")).isTrue();
        assertThat(queue().get(0).at("/node/said/set/narrative/text").asText()).isEqualTo("by the school");
    }

    @Test
    void eachHearsItsOwnOutcomeAgain() {
        var one = tablet.submits(id, narrative("one"));
        var two = clone(one, "set", narrative("two"));
        var three = clone(one, "set", narrative("three"));
        var first = tablet.push(one, two, three);

        var again = tablet.push(three, one, two);

        assertThat(Copies.lasting(again.get(0))).isEqualTo(Copies.lasting(first.get(2)));
        assertThat(Copies.lasting(again.get(1))).isEqualTo(Copies.lasting(first.get(0)));
        assertThat(Copies.lasting(again.get(2))).isEqualTo(Copies.lasting(first.get(1)));
        assertThat(again.findValuesAsText("replayed")).containsOnly("true");
        assertThat(queue()).hasSize(2);
    }

    @Test
    void ofTwoAtOnceOneIsFirst() {
        var one = tablet.submits(id, narrative("one"));

        oneOfThemIsFirst(one, clone(one, "set", narrative("two")));
    }

    @Test
    void ofTwoForDifferentRecordsAtOnceOneIsFirst() {
        var one = tablet.submits(id, narrative("one"));

        oneOfThemIsFirst(one, clone(one, "submissionId", Tablet.newId()));
    }

    @Test
    void whatDiffersInAnyMemberIsAnotherEdit() {
        var edit = tablet.submits(id, narrative("n"));
        tablet.push(edit);

        var outcomes = tablet.push(
                clone(edit, "submit", false),
                clone(edit, "editedAt", "2023-10-05T10:00:00Z"),
                clone(edit, "clear", List.of("mode")),
                clone(edit, "base", "1:5:" + "0".repeat(32)),
                clone(edit, "submissionId", Tablet.newId()),
                clone(edit, "raw", "n"));

        assertThat(outcomes.findValuesAsText("code"))
                .containsOnly("EDIT_ID_REUSED")
                .hasSize(6);
    }

    @Test
    void laterEditsOfTheRecordWaitForASupervisorAndOtherRecordsGoOn() {
        var one = tablet.submits(id, narrative("one"));
        tablet.push(one, clone(one, "set", narrative("two")));

        var outcomes = tablet.push(
                tablet.edit(id, null, casualties(killed("ALL", 4))),
                tablet.submits(Tablet.newId(), narrative("elsewhere")));
        assertThat(outcomes.get(0).get("code").asText()).isEqualTo("EARLIER_QUARANTINED");
        assertThat(outcomes.get(1).get("kind").asText()).isEqualTo("APPLIED");

        var input =
                map("edit", queue().get(0).at("/node/id").asText(), "action", "DISMISS", "reason", "A cloned tablet.");
        supervisor.api().send("close-quarantined", "input", input);

        assertThat(queue()).isEmpty();
        assertThat(tablet.read(id).at("/content/casualties/0/count/best").asInt())
                .isEqualTo(4);
    }

    private void oneOfThemIsFirst(Map<String, Object> one, Map<String, Object> other) {
        var requests = new ArrayList<Callable<JsonNode>>();
        for (int i = 0; i < 8; i++) {
            var edit = List.of(i % 2 == 0 ? one : other);
            requests.add(() -> Copies.push(tablet, edit).get(0));
        }

        var answers = AtOnce.all(requests);

        for (int i = 2; i < answers.size(); i++) {
            assertThat(Copies.lasting(answers.get(i))).isEqualTo(Copies.lasting(answers.get(i % 2)));
        }
        assertThat(answers)
                .filteredOn(answer -> !answer.get("replayed").asBoolean())
                .hasSize(2);
        assertThat(answers.subList(0, 2))
                .extracting(answer -> answer.get("kind").asText())
                .containsExactlyInAnyOrder("APPLIED", "QUARANTINED");
        var kept = new HashSet<>(Kept.entriesOf(one));
        kept.addAll(Kept.entriesOf(other));
        assertThat(kept.stream().map(entry -> entry.seq).distinct()).hasSize(2);
    }

    private static Map<String, Object> clone(Map<String, Object> edit, String member, Object value) {
        var other = new LinkedHashMap<>(edit);
        other.put(member, value);
        return other;
    }

    private JsonNode queue() {
        return supervisor.api().send("quarantine").at("/quarantine/edges");
    }
}
