package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Tablet;

/** A tablet on a bad link sends again what was answered: also at once. */
@QuarkusTest
class RepeatedPushTest {
    private static final int COPIES = 8;

    private final String id = Tablet.newId();

    @Test
    void eightCopiesAtOnceHaveOneEffectAndOneOutcome() throws Exception {
        var tablet = Gazetteer.lastingPair().get(0);
        var edits = List.of(
                tablet.submits(id, casualties(killed("ALL", 4))),
                tablet.edit(id, null, casualties(killed("ALL", 5))),
                tablet.edit(id, null, null, "clear", List.of("rumours")));
        var input = tablet.input(edits);

        var answers = atOnce(() -> tablet.api().send("push", "input", input).at("/push/outcomes"));

        for (int i = 0; i < edits.size(); i++) {
            int edit = i;
            assertThat(answers)
                    .extracting(answer -> answer.get(edit).get("seq").asText())
                    .containsOnly(answers.get(0).get(edit).get("seq").asText());
            assertThat(answers)
                    .filteredOn(answer -> !answer.get(edit).get("replayed").asBoolean())
                    .hasSize(1);
        }
        assertThat(Kept.entriesOf(id)).hasSize(edits.size());
        assertThat(tablet.read(id).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void twoCopiesOfOneIdForTwoRecordsAtOnceAreToldApart() throws Exception {
        var tablet = Gazetteer.lastingPair().get(0);
        var edit = tablet.submits(id, casualties(killed("ALL", 4)));
        var other = new java.util.LinkedHashMap<>(edit);
        other.put("submissionId", Tablet.newId());
        var turn = new java.util.concurrent.atomic.AtomicInteger();

        var answers = atOnce(() -> {
            var one = turn.getAndIncrement() % 2 == 0 ? edit : other;
            return tablet.api()
                    .send("push", "input", tablet.input(List.of(one)))
                    .at("/push/outcomes/0");
        });

        assertThat(answers).extracting(answer -> answer.get("kind").asText()).containsOnly("APPLIED", "QUARANTINED");
        assertThat(answers)
                .filteredOn(answer -> !answer.get("replayed").asBoolean())
                .hasSize(2);
    }

    private static List<JsonNode> atOnce(Callable<JsonNode> send) throws Exception {
        var threads = Executors.newFixedThreadPool(COPIES);
        try {
            var answers = new ArrayList<JsonNode>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(COPIES, send))) answers.add(answer.get());
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
