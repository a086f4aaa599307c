package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Region;
import org.sijil.Tablet;

/** Whoever listens is told that there is more for them, and nothing else. */
@QuarkusTest
class PokeTest {
    private Region region;

    @BeforeEach
    void region() {
        region = new Region();
    }

    @Test
    void whoeverBeginsToListenIsPokedAtOnce() {
        var tablet = region.tablet();

        try (var line = Line.open(tablet.api()).acknowledged().subscribe("1")) {
            assertThat(line.next().toString())
                    .isEqualTo("{\"type\":\"next\",\"id\":\"1\",\"payload\":{\"data\":{\"poke\":\"MORE\"}}}");
        }
    }

    @Test
    void aChangeInScopePokes() {
        var supervisor = region.supervisor();
        try (var line = Line.listening(supervisor.api())) {
            var tablet = region.tablet();
            tablet.push(tablet.submits(Tablet.newId(), all(at(region.town, "2025-03-01"), narrative("n"))));

            line.poke();
        }
    }
}
