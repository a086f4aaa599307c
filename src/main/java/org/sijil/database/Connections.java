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
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Which connection of the pool one gets on SQLite: whoever has the writer's turn gets the one that wrote last. A connection
 * forgets the pages that it read when another one has written; the writer's own remembers them, and has room for what a few
 * pushes touch. What is said here is a preference: where the preferred one is in use, the pool gives another.
 */
@Singleton
@Alternative
@Priority(1)
@JdbcDriver("sqlite")
@Default
class Connections implements AgroalConnectionConfigurer, ConnectionCache, AgroalPoolInterceptor {
    private static final String ROOM_OF_WRITER = "PRAGMA cache_size = -16000"; // in KB, eight times the usual
    private static final int MOST_REMEMBERED = 32;

    private final Turn turn;
    private final Deque<Acquirable> readers = new ConcurrentLinkedDeque<>();
    private volatile @Nullable Acquirable writer;

    Connections(Turn turn) {
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
        var writers = writer;
        if (turn.isMine()) return writers != null && writers.acquire() ? writers : null;
        for (var one : readers) {
            if (one != writers && one.acquire()) return one;
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

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!turn.isMine()) return;
        try (var statement = connection.createStatement()) {
            statement.execute(ROOM_OF_WRITER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
