package org.sijil.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.sijil.Api;

/**
 * Sends one request until it is answered, each time unchanged, as docs/sync.md tells a device to. An answer that would have
 * a device do anything else (pair again, halve its edits, keep them aside) fails the test.
 */
final class Patience {
    private static final long LONGEST_SECONDS = 60;
    private static final long PAUSE_MS = 50;

    private final Api api;
    private final Supplier<String> servers;
    private volatile int refusals;

    /** @param servers where the next attempt goes; null is the application under test */
    Patience(Api api, Supplier<String> servers) {
        this.api = api;
        this.servers = servers;
    }

    /** How often it was told to come again, or told nothing. */
    int refusals() {
        return refusals;
    }

    /** What the root field says. */
    JsonNode ask(String operation, Map<String, Object> input) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        String refusal;
        do {
            try {
                var response = api.at(servers.get()).post(Api.document(operation), Map.of("input", input));
                if (response.statusCode() < 500) {
                    if (response.statusCode() != 200) throw new AssertionError(response + ": " + response.body());
                    var answer = Api.tree(response);
                    if (!isToComeAgain(operation, answer)) return answer.at("/data/" + operation);
                }
                refusal = response.statusCode() + " " + response.body();
            } catch (UncheckedIOException e) {
                refusal = e.toString();
            }
            refusals++;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
        } while (System.nanoTime() < end);
        throw new AssertionError("It was never answered, at last: " + refusal);
    }

    private static boolean isToComeAgain(String operation, JsonNode answer) {
        for (JsonNode error : answer.path("errors")) {
            if (!error.at("/extensions/code").asText().equals("BUSY")) throw new AssertionError(answer);
        }
        return answer.has("errors")
                || answer.at("/data/" + operation).path("retryAfterMs").asInt() > 0;
    }
}
