package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.sijil.Tablet;

/**
 * A tablet of a crowd that writes: mostly new submissions, and now and then on one that others write on too. It sends each
 * batch until it is acknowledged, and keeps what was.
 */
final class WritingTablet {
    private static final int MOST_IN_A_BATCH = 3;
    /** Of its own in a shared record, which has room for 100: then it puts the first one anew. */
    private static final int MOST_ITEMS = 8;

    final Tablet tablet;
    /** What was acknowledged, with its outcome, oldest first. */
    final Map<Map<String, Object>, JsonNode> kept = new LinkedHashMap<>();

    private final List<String> shared;
    private final Random random;
    final Patience patience;
    private int uses;
    private volatile int acknowledged;
    private volatile int diverged;

    WritingTablet(Tablet tablet, List<String> shared, Random random, Supplier<String> servers) {
        this.tablet = tablet;
        this.shared = shared;
        this.random = random;
        this.patience = new Patience(tablet.api(), servers);
    }

    /** How many of its batches were acknowledged. */
    int acknowledged() {
        return acknowledged;
    }

    /** How often it was told that the register does not hold what it knows. */
    int diverged() {
        return diverged;
    }

    void writeOnce() {
        var batch = new ArrayList<Map<String, Object>>();
        for (int left = 1 + random.nextInt(MOST_IN_A_BATCH); left > 0; left--) batch.add(edit());
        push(batch);
        acknowledged++;
    }

    private Map<String, Object> edit() {
        if (random.nextInt(4) > 0) return tablet.submits(Tablet.newId(), narrative("seen"));
        var item = "w" + tablet.installation() + "-" + ++uses % MOST_ITEMS;
        var use = map("id", item, "category", "CLUSTER", "useCount", uses);
        return tablet.edit(
                shared.get(random.nextInt(shared.size())), null, map("weaponUses", List.of(use)), "submit", true);
    }

    /** Where the register is another one, what was kept goes before what is new. */
    private void push(List<Map<String, Object>> batch) {
        var reply = patience.ask("push", tablet.input(batch));
        if (reply.path("resync").asText().equals("DIVERGED")) {
            diverged++;
            tablet.receipt = null;
            var again = List.copyOf(kept.keySet());
            kept.clear();
            if (!again.isEmpty()) push(again);
            push(batch);
            return;
        }
        tablet.receipt = reply.get("receipt").asText();
        assertThat(reply.get("outcomes")).as("outcomes of %s", reply).hasSameSizeAs(batch);
        for (int i = 0; i < batch.size(); i++) {
            var outcome = reply.get("outcomes").get(i);
            assertThat(outcome.get("kind").asText()).as(outcome.toString()).isIn("APPLIED", "MERGED");
            kept.put(batch.get(i), outcome);
        }
    }
}
