package org.sijil.database;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.sijil.shared.Problem;

/** Whose turn it is to write, where the database has one writer: first come, first served. */
@Singleton
class Turn {
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final ReentrantLock lock = new ReentrantLock(true);

    /** BUSY when the turn does not come. */
    <T> T take(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the running thread has it. */
    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }

    /** Whether somebody waits for it. */
    boolean isAwaited() {
        return lock.hasQueuedThreads();
    }

    private void await() {
        try {
            if (!lock.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) throw new Problem.Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem.Busy();
        }
    }
}
