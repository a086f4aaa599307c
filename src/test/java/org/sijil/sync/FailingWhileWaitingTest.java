package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Stubborn;
import org.sijil.Tablet;

/** An edit that came before its record's creation and fails when it is let in: it alone is to stay aside. */
@QuarkusTest
class FailingWhileWaitingTest {
    private static final String LOST = "1:5:" + "0".repeat(32);

    private final String id = Tablet.newId();

    @Test
    void theCreationItWaitedForIsApplied() {
        var tablet = Gazetteer.worker("ROOT");
        var other = Tablet.of(tablet.person());
        var waiting = tablet.edit(id, LOST, casualties(killed("ALL", 4)));
        assertThat(tablet.push(waiting).get(0).get("code").asText()).isEqualTo("BASE_LOST");
        try (var stubborn = Stubborn.about(waiting)) {
            var creation = other.push(other.submits(id, narrative("n"))).get(0);

            assertThat(creation.get("kind").asText()).isEqualTo("APPLIED");
        }
    }
}
