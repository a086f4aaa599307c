package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.AtOnce;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Standby;
import org.sijil.Tablet;

/** Trouble of the database that passes is no fault of an edit: nothing is kept aside for it, the tablet comes again. */
@QuarkusTest
class PassingTroubleTest {
    private final String id = Tablet.newId();
    private Tablet tablet;
    private List<Map<String, Object>> edits;

    @BeforeEach
    void aTabletAndWhatItPushes() {
        tablet = Gazetteer.lastingPair().get(0);
        edits = List.of(
                tablet.submits(id, narrative("n")),
                tablet.edit(id, null, casualties(killed("ALL", 4))),
                tablet.edit(id, null, null, "clear", List.of("rumours")));
    }

    @Test
    void nothingIsTakenAndTheSameIsTakenLater() {
        try (var standby = new Standby()) {
            var reply = push();

            assertThat(reply.get("retryAfterMs").asInt()).isPositive();
            assertThat(reply.get("outcomes")).isEmpty();
            assertThat(Kept.entriesOf(id)).isEmpty();
        }

        Copies.areOne(edits, List.of(push().get("outcomes")));
        assertThat(tablet.read(id).at("/content/casualties/0/count/best").asInt())
                .isEqualTo(4);
    }

    @Test
    void eightCopiesAreAllToldToComeAgain() {
        try (var standby = new Standby()) {
            assertThat(AtOnce.copies(8, this::push))
                    .allMatch(reply -> reply.get("retryAfterMs").asInt() > 0)
                    .allMatch(reply -> reply.get("outcomes").isEmpty());
        }

        Copies.areOne(edits, AtOnce.copies(8, () -> push().get("outcomes")));
    }

    @Test
    void whoDecidesIsToldSoToo() {
        var supervisor = Gazetteer.supervisor("ROOT");
        var edit = tablet.edit(id, null, null, "raw", "?");
        tablet.push(edit);
        var close = map("edit", edit.get("editId"), "action", "DISMISS", "reason", "?");
        try (var standby = new Standby()) {
            assertThat(supervisor.api().refusal("close-quarantined", "input", close))
                    .isEqualTo("BUSY");
        }

        supervisor.api().send("close-quarantined", "input", close);
    }

    private JsonNode push() {
        return tablet.api().send("push", "input", tablet.input(edits)).get("push");
    }
}
