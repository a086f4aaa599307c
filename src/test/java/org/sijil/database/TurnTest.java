package org.sijil.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnTest {
    private static final int ROUNDS = 200;

    private final Turn turn = new Turn();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    /** Who has just written and wants to again: on a lock that is not fair they would nearly always be first. */
    @Test
    void whoWaitsComesBeforeWhoComesBack() throws Exception {
        var other = Executors.newSingleThreadExecutor();
        for (int i = 0; i < ROUNDS; i++) {
            var waits = turn.take(() -> {
                var written = other.submit(() -> turn.take(() -> order.add("other")));
                while (!turn.isAwaited()) Thread.onSpinWait();
                return written;
            });
            turn.take(() -> order.add("again"));
            waits.get();
        }
        other.shutdown();

        assertThat(order).hasSize(2 * ROUNDS);
        for (int i = 0; i < order.size(); i += 2)
            assertThat(order.subList(i, i + 2)).containsExactly("other", "again");
    }
}
