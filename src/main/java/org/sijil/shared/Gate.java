package org.sijil.shared;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a few works through at once, where each holds much memory; the others wait before they hold it, first come, first
 * served. So a hundred devices that come together need little more room than a few.
 */
public final class Gate {
    /** At most half of the connections to the database: pulls must not take them all. */
    static final int AT_ONCE = Math.min(8, Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));

    private static final int MOST_WAITING = 64;

    /** Those who are in, and those who wait. */
    public static final int MOST_HERE = AT_ONCE + MOST_WAITING;

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicInteger here = new AtomicInteger();

    /** Waits for a place, which must be given back: {@link #leave}. BUSY when too many wait, or none comes. */
    public void enter() {
        if (here.incrementAndGet() <= MOST_HERE && await()) return;
        here.decrementAndGet();
        throw new Problem.Busy();
    }

    public void leave() {
        places.release();
        here.decrementAndGet();
    }

    private boolean await() {
        try {
            return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
