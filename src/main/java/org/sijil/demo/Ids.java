package org.sijil.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The ids that tablets make for the reports of the script: UUIDs of version 7, so in order of time. */
final class Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long RFC_9562 = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final Map<String, String> ids = new HashMap<>();

    Ids(Clock clock) {
        this.clock = clock;
    }

    String of(String report) {
        return ids.computeIfAbsent(report, unused -> next());
    }

    private String next() {
        var random = ThreadLocalRandom.current();
        long high = clock.millis() << 16 | VERSION_7 | random.nextLong(1 << 12);
        long low = RFC_9562 | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
