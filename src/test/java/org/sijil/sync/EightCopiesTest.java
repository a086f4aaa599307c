package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.AtOnce;
import org.sijil.Gazetteer;
import org.sijil.Tablet;

/** A tablet on a bad link sends again what was answered, also eight times at once: each edit has one effect. */
@QuarkusTest
class EightCopiesTest {
    private static final int COPIES = 8;

    private final String id = Tablet.newId();
    private Tablet tablet;
    private Tablet other;

    @BeforeEach
    void twoTabletsOfOneWorker() {
        tablet = Gazetteer.lastingPair().get(0);
        other = Gazetteer.lastingPair().get(1);
    }

    @Test
    void ofAnEditThatBeginsARecord() {
        var answers = areOne(List.of(tablet.submits(id, casualties(killed("ALL", 4)))));

        assertThat(answers.get(0).get(0).get("kind").asText()).isEqualTo("APPLIED");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void ofABatchOfTwenty() {
        var edits = batch();

        var answers = areOne(edits);

        assertThat(answers.get(0).findValuesAsText("kind")).containsOnly("APPLIED", "QUARANTINED");
        assertThat(tablet.read(id).at("/content/strikeCount").asInt()).isEqualTo(17);
        assertThat(version()).isEqualTo(18);
    }

    @Test
    void ofAnEditThatEndsInConflict() {
        tablet.push(tablet.submits(id, casualties(killed("ALL", 2))));
        var base = tablet.base(id);
        other.push(other.edit(id, base, casualties(killed("ALL", 3))));

        var answers = areOne(List.of(tablet.edit(id, base, casualties(killed("ALL", 4)))));

        assertThat(answers.get(0).get(0).get("kind").asText()).isEqualTo("CONFLICTED");
        assertThat(tablet.read(id).get("conflicts")).hasSize(1);
        assertThat(tablet.read(id).at("/conflicts/0/rivals")).hasSize(1);
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void ofAnEditThatIsMerged() {
        tablet.push(tablet.submits(id, casualties(killed("ALL", 2))));
        var base = tablet.base(id);
        other.push(other.edit(id, base, narrative("night")));

        var answers = areOne(List.of(tablet.edit(id, base, casualties(killed("ALL", 4)))));

        assertThat(answers.get(0).get(0).get("kind").asText()).isEqualTo("MERGED");
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void ofAnEditThatIsKeptAside() {
        var supervisor = Gazetteer.supervisor("ROOT");
        int before = queued(supervisor.api().send("quarantine"));

        var answers = areOne(List.of(tablet.edit(id, null, null, "raw", "{half an edit")));

        assertThat(answers.get(0).get(0).get("code").asText()).isEqualTo("UNREADABLE");
        assertThat(queued(supervisor.api().send("quarantine"))).isEqualTo(before + 1);
    }

    @Test
    void ofAWithdrawal() {
        tablet.push(tablet.submits(id, narrative("n")));

        areOne(List.of(tablet.edit(id, tablet.base(id), null, "withdraw", true)));

        assertThat(tablet.read(id).get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void ofBatchesCutShortAtEveryLength() {
        var edits = batch().subList(0, COPIES);
        var requests = new ArrayList<Callable<JsonNode>>();
        for (int i = 1; i <= COPIES; i++) {
            var cut = edits.subList(0, i);
            requests.add(() -> Copies.push(tablet, cut));
        }

        var answers = AtOnce.all(requests);

        for (int i = 0; i < COPIES; i++) {
            int edit = i;
            var ofEdit = answers.stream()
                    .filter(answer -> answer.size() > edit)
                    .map(answer -> Copies.lasting(answer.get(edit)))
                    .distinct()
                    .toList();
            assertThat(ofEdit).hasSize(1);
            Copies.isKeptOnce(edits.get(i), ofEdit.get(0));
        }
    }

    /** Eighteen that change one path, the tenth of another record, the last of a path that there is not. */
    private List<Map<String, Object>> batch() {
        var edits = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 18).forEach(i -> edits.add(tablet.edit(id, null, map("strikeCount", i), "submit", i == 0)));
        edits.add(10, tablet.submits(Tablet.newId(), narrative("n")));
        edits.add(tablet.edit(id, null, null, "clear", List.of("rumours")));
        return edits;
    }

    private List<JsonNode> areOne(List<Map<String, Object>> edits) {
        var answers = AtOnce.copies(COPIES, () -> Copies.push(tablet, edits));
        Copies.areOne(edits, answers);
        return answers;
    }

    private int version() {
        return tablet.read(id).get("version").asInt();
    }

    private static int queued(JsonNode data) {
        return data.at("/quarantine/totalCount").asInt();
    }
}
