package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;

/** A worker, their supervisor, and the queue of what is kept aside. */
abstract class QuarantineScene {
    final String id = Tablet.newId();
    String area;
    Tablet tablet;
    Office.Member supervisor;

    @BeforeEach
    void aWorkerAndTheirSupervisor() {
        area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        supervisor = Gazetteer.supervisor(area);
    }

    void isKeptAside(String code, Map<String, Object> edit) {
        var outcome = tablet.push(edit).get(0);

        assertThat(outcome.get("kind").asText()).isEqualTo("QUARANTINED");
        assertThat(outcome.get("code").asText()).isEqualTo(code);
        assertThat(Kept.holds(edit, code)).isTrue();
        var row = queue().get(0);
        assertThat(row.get("code").asText()).isEqualTo(code);
        assertThat(row.get("editId").asText()).isEqualTo(edit.get("editId"));
        assertThat(row.at("/said/submissionId").asText()).isEqualTo(id);
        assertThat(tablet.push(edit).get(0).get("seq")).isEqualTo(outcome.get("seq"));
    }

    /** What waits in this supervisor's queue, oldest first. */
    JsonNode queue() {
        return nodes(supervisor.api().send("quarantine"));
    }

    static JsonNode wholeQueue(Office.Member supervisor) {
        return nodes(supervisor.api().send("quarantine", "first", 200));
    }

    static JsonNode nodes(JsonNode data) {
        var nodes = org.sijil.shared.Json.MAPPER.createArrayNode();
        data.at("/quarantine/edges").forEach(edge -> nodes.add(edge.get("node")));
        return nodes;
    }

    JsonNode close(JsonNode row, String action, String reason) {
        return supervisor
                .api()
                .send("close-quarantined", "input", input(row, action, reason))
                .get("closeQuarantined");
    }

    String refusal(JsonNode row, String action, String reason) {
        return supervisor.api().refusal("close-quarantined", "input", input(row, action, reason));
    }

    static Map<String, Object> input(JsonNode row, String action, String reason) {
        return map("edit", row.get("id").asText(), "action", action, "reason", reason);
    }
}
