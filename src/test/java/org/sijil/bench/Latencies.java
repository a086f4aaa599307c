package org.sijil.bench;

import java.util.Arrays;

/** How long each request of one run took. */
final class Latencies {
    private long[] nanos = new long[1 << 12];
    private int size;

    synchronized void add(long duration) {
        if (size == nanos.length) nanos = Arrays.copyOf(nanos, size * 2);
        nanos[size++] = duration;
    }

    synchronized int count() {
        return size;
    }

    /** What this share of the requests stayed within; 0 if there were none. */
    synchronized double millis(double share) {
        if (size == 0) return 0;
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * size) - 1] / 1e6;
    }
}
