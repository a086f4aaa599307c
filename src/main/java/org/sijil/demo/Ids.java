package org.sijil.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.sijil.demo.Week.Report;

/** The ids that tablets make for the reports of the script: UUIDs of version 7. */
final class Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long RFC_9562 = 0x8000_0000_0000_0000L;

    private final Map<String, String> ids;

    Ids(List<Report> reports, Clock clock) {
        ids = reports.stream().collect(Collectors.toMap(Report::id, unused -> next(clock)));
    }

    String of(String report) {
        var id = ids.get(report);
        if (id == null) throw new IllegalStateException("The script has no report " + report);
        return id;
    }

    private static String next(Clock clock) {
        var random = ThreadLocalRandom.current();
        long high = clock.millis() << 16 | VERSION_7 | random.nextLong(1 << 12);
        long low = RFC_9562 | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
