package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.sijil.Kept;
import org.sijil.Tablet;

/** What must be so of a push that came several times, in whatever way: each edit has one outcome and one entry. */
public final class Copies {
    private Copies() {}

    /** The outcomes of one copy. */
    static JsonNode push(Tablet tablet, List<Map<String, Object>> edits) {
        return tablet.api().send("push", "input", tablet.input(edits)).at("/push/outcomes");
    }

    /** Of copies that were all answered: one of them was the first. */
    static void areOne(List<Map<String, Object>> edits, List<JsonNode> answers) {
        areEqual(edits, answers);
        for (int i = 0; i < edits.size(); i++) {
            int edit = i;
            assertThat(answers)
                    .filteredOn(answer -> !answer.get(edit).get("replayed").asBoolean())
                    .as("copies that were the first")
                    .hasSize(1);
        }
    }

    /** Of copies some of whose answers nobody heard. */
    static void areEqual(List<Map<String, Object>> edits, List<JsonNode> answers) {
        for (int i = 0; i < edits.size(); i++) {
            int edit = i;
            var first = lasting(answers.get(0).get(edit));
            assertThat(answers).extracting(answer -> lasting(answer.get(edit))).containsOnly(first);
            isKeptOnce(edits.get(edit), first);
        }
    }

    /** The register tells of it in one entry, the one that its outcome names. */
    static void isKeptOnce(Map<String, Object> edit, JsonNode outcome) {
        var kind = outcome.get("kind").asText().equals("QUARANTINED") ? "EDIT_QUARANTINED" : "EDIT";
        var entries = Kept.entriesOf(edit);
        assertThat(entries).extracting(entry -> entry.kind).containsExactly(kind);
        assertThat(entries.get(0).seq).isEqualTo(outcome.get("seq").asLong());
    }

    /** An outcome but for {@code replayed}. */
    public static JsonNode lasting(JsonNode outcome) {
        return ((ObjectNode) outcome.deepCopy()).without("replayed");
    }
}
