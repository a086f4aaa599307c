package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.at;
import static org.sijil.sync.Changes.closings;
import static org.sijil.sync.Changes.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Tablet;

/** That an edit is not kept aside any more is told to its installation and no other, and no page skips it. */
@QuarkusTest
class QuarantinePagesTest {
    private Tablet tablet;
    private Tablet other;
    private Office.Member supervisor;
    private String area;

    @BeforeEach
    void aWorkersTwoTablets() {
        area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        other = Tablet.of(tablet.person());
        supervisor = Gazetteer.supervisor(area);
        tablet.sync();
        other.sync();
    }

    @Test
    void pagesOfOneBringAllOfThemToTheirInstallation() {
        var unreadable = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 3; i++) {
            var id = Tablet.newId();
            tablet.push(tablet.submits(id, at(area, "2023-10-05")));
            unreadable.add(tablet.edit(id, null, null, "clear", List.of("rumours")));
        }
        tablet.pushReply(unreadable);
        dismissAll();

        var heard = new ArrayList<String>();
        JsonNode page;
        do {
            page = tablet.pull(1);
            var closed = closings(page.get("changes"));
            assertThat(submissions(page.get("changes")))
                    .as("its record changed by the same entry")
                    .hasSameSizeAs(closed);
            heard.addAll(closed);
        } while (page.get("hasMore").asBoolean());

        assertThat(heard).containsExactlyElementsOf(ids(unreadable));
        assertThat(closings(other.sync())).isEmpty();
    }

    private void dismissAll() {
        for (var edge : supervisor.api().send("quarantine", "first", 200).at("/quarantine/edges")) {
            var input = map("edit", edge.at("/node/id").asText(), "action", "DISMISS", "reason", "Nobody can read it.");
            supervisor.api().send("close-quarantined", "input", input);
        }
    }

    private static List<String> ids(List<Map<String, Object>> edits) {
        return edits.stream().map(edit -> (String) edit.get("editId")).toList();
    }
}
