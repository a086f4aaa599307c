package org.sijil.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.sijil.shared.Problem;

/**
 * The one way to write. A work runs in one transaction of its own; what must come last (drawing the register's numbers)
 * comes last; when {@link #write} returns, all of it is durable, and when it throws, none of it happened. It throws BUSY
 * where the same work may succeed a little later.
 *
 * <p>SQLite has one writer, and a transaction that turns from reading to writing after another one's commit fails at
 * once. So on SQLite works queue here, before their transaction begins; readers never wait.
 */
@ApplicationScoped
public class Writer {
    /** Each has a thread: the server has more than twice as many (decision 0013). */
    static final int MOST_HERE = 128;

    private final Vendor vendor;
    private final Turn turn;
    private final Instance<BeforeCommit> last;

    Writer(Vendor vendor, Turn turn, Instance<BeforeCommit> last) {
        this.vendor = vendor;
        this.turn = turn;
        this.last = last;
    }

    public <T> T write(Supplier<T> work) {
        return vendor.hasOneWriter() ? turn.take(() -> transaction(work)) : transaction(work);
    }

    /**
     * For works that often come at the same time: with one writer they share its commits. With many writers each has a
     * transaction of its own, and the database shares the commits. BUSY also where too many are at it.
     *
     * @param largestGroup how much of {@code size} one transaction takes, one work at least
     */
    public <T, R> Function<T, R> shared(Function<List<T>, List<R>> work, ToIntFunction<T> size, int largestGroup) {
        Function<T, R> write = vendor.hasOneWriter()
                ? new SharedCommit<>(this, turn, work, size, largestGroup)::write
                : item -> write(() -> work.apply(List.of(item)).get(0));
        var places = new Semaphore(MOST_HERE);
        return item -> {
            if (!places.tryAcquire()) throw new Problem.Busy();
            try {
                return write.apply(item);
            } finally {
                places.release();
            }
        };
    }

    public void run(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }

    <T> T transaction(Supplier<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                T result = work.get();
                last.forEach(BeforeCommit::beforeCommit);
                return result;
            });
        } catch (RuntimeException e) {
            throw Trouble.told(e);
        }
    }
}
