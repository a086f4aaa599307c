package org.sijil.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.sijil.shared.Problem;

/**
 * The one way to write. A work runs in one transaction of its own; what must come last (drawing the register's numbers)
 * comes last; when {@link #write} returns, all of it is durable, and when it throws, none of it happened.
 *
 * <p>SQLite has one writer, and a transaction that turns from reading to writing after another one's commit fails at
 * once. So on SQLite works queue here, before their transaction begins; readers never wait.
 */
@ApplicationScoped
public class Writer {
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Vendor vendor;
    private final Instance<BeforeCommit> last;

    Writer(Vendor vendor, Instance<BeforeCommit> last) {
        this.vendor = vendor;
        this.last = last;
    }

    public <T> T write(Supplier<T> work) {
        if (!vendor.hasOneWriter()) return transaction(work);
        awaitTurn();
        try {
            return transaction(work);
        } finally {
            turn.unlock();
        }
    }

    public void run(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }

    private <T> T transaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            T result = work.get();
            last.forEach(BeforeCommit::beforeCommit);
            return result;
        });
    }

    private void awaitTurn() {
        try {
            if (!turn.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) throw new Problem.Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem.Busy();
        }
    }
}
