package org.sijil.sync;

import java.util.HashMap;
import java.util.Map;

/** The numbers that installations have counted up to; they go on from schedule to schedule. */
final class Counters {
    private static final Map<String, Long> LAST = new HashMap<>();
    private final Map<String, Long> atStart = new HashMap<>();

    long next(String installation) {
        base(installation);
        return LAST.merge(installation, 1L, Long::sum);
    }

    /** For a device that makes up its numbers: nobody else uses these. */
    long reserve(String installation, int count) {
        long base = base(installation);
        LAST.merge(installation, base + count, Math::max);
        return base;
    }

    /** Where the installation stood when the schedule began. */
    long base(String installation) {
        return atStart.computeIfAbsent(installation, one -> LAST.merge(one, 0L, Long::sum));
    }
}
