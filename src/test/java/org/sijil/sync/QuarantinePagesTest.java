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

    /** A text that comes once and is used several times makes an edit that alone is more than a page holds. */
    @Test
    void aHugeOneHidesNothingBehindIt() {
        var huge = tablet.edit(Tablet.newId(), null, null);
        var small = tablet.edit(Tablet.newId(), null, null, "clear", List.of("rumours"));
        var push = "mutation ($at: DateTime!, $r: ID!) { push(input: {installation: \"%s\", deviceTime: $at, edits: ["
                        .formatted(tablet.installation())
                + literal(huge, "set: {alsoHit: [$r, $r, $r, $r, $r, $r]}")
                + literal(small, "clear: [\"rumours\"]")
                + "]}) { outcomes { kind } } }";
        tablet.api().query(push, "at", "2023-10-05T10:00:00Z", "r", "r".repeat(700_000));

        var first = supervisor.api().send("quarantine", "first", 200).get("quarantine");
        assertThat(first.get("edges")).hasSize(1);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();

        dismissAll();
        dismissAll();
        assertThat(closings(tablet.sync())).containsExactlyElementsOf(ids(List.of(huge, small)));
    }

    private static String literal(Map<String, Object> edit, String says) {
        return "{editId: \"%s\", submissionId: \"%s\", %s, submit: true, editedAt: $at, schemaVersion: 1}"
                .formatted(edit.get("editId"), edit.get("submissionId"), says);
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
