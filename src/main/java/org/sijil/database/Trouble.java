package org.sijil.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.shared.Problem;
import org.sqlite.SQLiteException;

/**
 * Why a database did not do it. Some trouble passes, as a lost connection, a deadlock, a full disk do: the same words may
 * be sent again. Other trouble lies in the words themselves and would come back each time.
 */
final class Trouble {
    private static final Logger LOG = Logger.getLogger(Trouble.class);
    /** Every request meets the same trouble: one line for all of them, and not again for so long. */
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final AtomicLong SAID = new AtomicLong(System.nanoTime() - SILENT_NANOS);

    /** Classes of SQLSTATE: connection, rollback, resources, locks, the operator, the system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    /** A standby that is not the primary yet, or was it a moment ago. */
    private static final String READ_ONLY = "25006";

    /** SQLite's primary codes: busy, locked, out of memory, read-only, interrupted, input or output, full, cannot open. */
    private static final Set<Integer> PASSING_ON_SQLITE = Set.of(5, 6, 7, 8, 9, 10, 13, 14);

    private Trouble() {}

    /** What the caller is told instead, where it passes: to come again. Anything else goes on as it is. */
    static RuntimeException told(RuntimeException failure) {
        if (!passes(failure)) return failure;
        long now = System.nanoTime();
        long last = SAID.get();
        if (now - last > SILENT_NANOS && SAID.compareAndSet(last, now)) {
            LOG.warnf("The database is in trouble that passes; callers are told to come again: %s", reason(failure));
        }
        return new Problem.Busy();
    }

    static boolean passes(Throwable failure) {
        return within(failure).stream().anyMatch(Trouble::isPassing);
    }

    /**
     * With what it was caused by, and what it suppressed: there the transaction manager puts why a commit failed, and that
     * may name what failed first as its cause again.
     */
    private static Set<Throwable> within(Throwable failure) {
        var found = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        collect(failure, found);
        return found;
    }

    private static void collect(@Nullable Throwable failure, Set<Throwable> found) {
        if (failure == null || !found.add(failure)) return;
        collect(failure.getCause(), found);
        for (var suppressed : failure.getSuppressed()) collect(suppressed, found);
    }

    private static String reason(Throwable failure) {
        return within(failure).stream()
                .filter(Trouble::isPassing)
                .findFirst()
                .map(Throwable::toString)
                .orElseThrow();
    }

    private static boolean isPassing(Throwable one) {
        if (one instanceof TimeoutException) return true; // no connection was free
        if (one instanceof SQLiteException lite) return PASSING_ON_SQLITE.contains(lite.getResultCode().code & 0xff);
        var state = one instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null
                && state.length() == 5
                && (state.equals(READ_ONLY) || PASSING.contains(state.substring(0, 2)));
    }
}
