package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sijil.sync.Copies;

/** What a server acknowledged: each edit with its outcome, which never becomes another one. */
final class Ledger {
    record Acknowledged(Map<String, Object> edit, JsonNode outcome) {
        long seq() {
            return outcome.get("seq").asLong();
        }
    }

    private final Map<String, Acknowledged> all = new ConcurrentHashMap<>();
    private final AtomicInteger unheard = new AtomicInteger();

    void note(Map<String, Object> edit, JsonNode outcome) {
        var said = new Acknowledged(edit, Copies.lasting(outcome));
        var before = all.putIfAbsent((String) edit.get("editId"), said);
        if (before != null) assertThat(said.outcome()).as("the outcome, again").isEqualTo(before.outcome());
        else if (outcome.get("replayed").asBoolean()) unheard.incrementAndGet();
    }

    int size() {
        return all.size();
    }

    /** Edits that were taken in by a server that died before its answer was heard. */
    int unheard() {
        return unheard.get();
    }

    Map<String, Acknowledged> all() {
        return all;
    }
}
