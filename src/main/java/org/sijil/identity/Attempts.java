package org.sijil.identity;

import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.shared.Problem;

/** Limits how often a secret may be guessed: per person and per address. The oldest of many thousands are forgotten. */
@ApplicationScoped
class Attempts {
    private static final int PER_PERSON = 10;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final CurrentVertxRequest request;
    private final int perAddress;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    Attempts(CurrentVertxRequest request, @ConfigProperty(name = "sijil.attempts-per-address") int perAddress) {
        this.request = request;
        this.perAddress = perAddress;
    }

    /** Counts one attempt; too many are answered TOO_MANY_ATTEMPTS. */
    void count(String name) {
        var remote = request.getCurrent().request().remoteAddress();
        take("address " + (remote == null ? "" : remote.hostAddress()), perAddress);
        take("name " + name, PER_PERSON);
    }

    /** A success gives the person's attempts back. */
    synchronized void forget(String name) {
        buckets.remove("name " + name);
    }

    private synchronized void take(String key, int limit) {
        var bucket = buckets.computeIfAbsent(
                key,
                unused -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WITHIN))
                        .build());
        if (!bucket.tryConsume(1)) throw new Problem.TooManyAttempts();
    }
}
