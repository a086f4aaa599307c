package org.sijil.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.cache.Acquirable;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Which connection of the pool one gets on SQLite: whoever has the writer's turn gets the one that wrote last. A connection
 * forgets the pages that it read when another one has written; the writer's own remembers them, and has room for what a few
 * pushes touch. What is said here is a preference: where the preferred one is in use, the pool gives another.
 *
 * <p>The pool knows it twice: as what belongs to the driver, and, as the default one, as what is told of each connection
 * that is given.
 */
@Singleton
@Alternative
@Priority(1)
@JdbcDriver("sqlite")
@Default
class Connections implements AgroalConnectionConfigurer, ConnectionCache, AgroalPoolInterceptor {
    private static final String WRITERS_ROOM = "PRAGMA cache_size = -16000"; // in KB
    private static final String USUAL_ROOM = "PRAGMA cache_size = -2000";
    private static final int MOST_REMEMBERED = 32;

    private final Vendor vendor;
    private final Turn turn;
    private final Deque<Acquirable> readers = new ConcurrentLinkedDeque<>();
    private final Set<SQLiteConnection> roomy =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private volatile @Nullable Acquirable writer;

    Connections(Vendor vendor, Turn turn) {
        this.vendor = vendor;
        this.turn = turn;
    }

    /** SQLite has none. */
    @Override
    public void disableSslSupport(String kind, AgroalDataSourceConfigurationSupplier source) {}

    /** The last that is asked before the pool is made, and the one place to say which connections it prefers. */
    @Override
    public void setExceptionSorter(String kind, AgroalDataSourceConfigurationSupplier source) {
        source.connectionPoolConfiguration().connectionCache(this);
    }

    @Override
    public @Nullable Acquirable get() {
        var wroteLast = writer;
        if (turn.isMine()) return wroteLast != null && wroteLast.acquire() ? wroteLast : null;
        for (var one : readers) {
            if (one != wroteLast && one.acquire()) return one;
        }
        return null;
    }

    @Override
    public void put(Acquirable returned) {
        if (turn.isMine()) {
            writer = returned;
        } else if (returned != writer && !readers.contains(returned)) {
            readers.addFirst(returned);
            if (readers.size() > MOST_REMEMBERED) readers.removeLast(); // closed by the pool long ago
        }
    }

    @Override
    public void reset() {
        readers.clear();
        writer = null;
    }

    /** A reader may get what was the writer's: the room goes back, or in time each connection had it. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!vendor.hasOneWriter()) return;
        try {
            var raw = connection.unwrap(SQLiteConnection.class);
            if (turn.isMine()) {
                if (roomy.add(raw)) set(raw, WRITERS_ROOM);
            } else if (roomy.remove(raw)) {
                set(raw, USUAL_ROOM);
            }
        } catch (SQLException e) {
            // The pool has given the connection already, and must not hear of it. Whoever uses it will, if it matters.
        }
    }

    private static void set(SQLiteConnection connection, String room) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(room);
        }
    }
}
