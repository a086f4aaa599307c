package org.sijil.sync;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.FullDisk;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Tablet;

/** A disk without room: nothing is kept aside for it, the register can be read, and what was refused is taken later. */
@QuarkusTest
class FullDiskTest {
    private static final int MOST_PUSHES = 200;
    private static final String LONG = "w".repeat(20_000);

    private final List<Map<String, Object>> refused = new ArrayList<>();
    private Tablet tablet;

    @BeforeEach
    void aTablet() {
        tablet = Gazetteer.lastingPair().get(0);
    }

    @Test
    void whatFindsNoRoomIsTakenWhenThereIsSome() {
        try (var disk = new FullDisk()) {
            var reply = pushedUntilThereIsNoRoom();

            assertThat(reply.get("outcomes")).isEmpty();
            assertThat(Kept.entriesOf((String) refused.get(0).get("submissionId")))
                    .isEmpty();
            assertThat(tablet.pull(1).get("changes")).isNotEmpty();
            assertThat(get("/ready").statusCode()).isEqualTo(200);
        }

        Copies.areOne(refused, List.of(push(refused).get("outcomes")));
        assertThat(push(refused).get("outcomes").findValuesAsText("kind")).containsOnly("APPLIED");
    }

    private JsonNode pushedUntilThereIsNoRoom() {
        for (int i = 0; i < MOST_PUSHES; i++) {
            var edits = List.of(tablet.submits(Tablet.newId(), narrative(LONG)));
            var reply = push(edits);
            if (reply.get("retryAfterMs").isNull()) continue;
            refused.addAll(edits);
            return reply;
        }
        throw new AssertionError("The disk is never full.");
    }

    private JsonNode push(List<Map<String, Object>> edits) {
        return tablet.api().send("push", "input", tablet.input(edits)).get("push");
    }
}
