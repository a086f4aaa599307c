package org.sijil.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Moves into SQLite's file what its write-ahead log holds, while others write: left to SQLite, the commit that makes the
 * log too long does it, and every push waits. The log begins anew once all of it was moved and nobody reads it any more; for
 * a long one that is seen to while nobody writes.
 */
@ApplicationScoped
class Checkpoints {
    private static final Logger LOG = Logger.getLogger(Checkpoints.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    /** In pages of 4 KB. SQLite does the same itself at four times as many: wal_autocheckpoint in the database's address. */
    static final int LONG_LOG = 12_000;
    /** Writers wait as long for those who still read the log: a page of a pull takes less, a backup more. */
    private static final Duration FOR_READERS = Duration.ofMillis(100);

    private final Vendor vendor;
    private final Turn turn;
    private final DataSource database;
    private final Vertx vertx;
    private @Nullable Long timer;
    private volatile boolean moving;
    private volatile boolean failing;
    /** How long the log was that begins anew with the next write; until then SQLite goes on telling its length. */
    private volatile int ended;

    Checkpoints(Vendor vendor, Turn turn, DataSource database, Vertx vertx) {
        this.vendor = vendor;
        this.turn = turn;
        this.database = database;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent start) {
        if (!vendor.hasOneWriter()) return;
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> {
            if (moving) return;
            moving = true;
            vertx.executeBlocking(this::move, false).onComplete(moved -> {
                if (moved.failed() && !failing)
                    LOG.warn("The write-ahead log grows until it can be moved.", moved.cause());
                failing = moved.failed();
                moving = false;
            });
        });
    }

    void end(@Observes ShutdownEvent stop) {
        if (timer != null) vertx.cancelTimer(timer);
    }

    @Nullable
    Void move() throws SQLException {
        try (var connection = database.getConnection()) {
            int pages = moveBeside(connection);
            if (pages <= LONG_LOG || pages == ended) return null;
            moveBeside(connection); // what came meanwhile, so that little is left for the writer's turn
            turn.take(() -> beginAnew(connection));
        }
        return null;
    }

    /** Waits for nobody; says how long the log is. */
    private static int moveBeside(Connection connection) throws SQLException {
        return number(connection, "PRAGMA wal_checkpoint(PASSIVE)", "log");
    }

    @Nullable
    private Void beginAnew(Connection connection) {
        try (var statement = connection.createStatement()) {
            int patience = number(connection, "PRAGMA busy_timeout", "timeout");
            statement.execute("PRAGMA busy_timeout = " + FOR_READERS.toMillis());
            try (var told = statement.executeQuery("PRAGMA wal_checkpoint(RESTART)")) {
                told.next();
                ended = told.getInt("busy") == 0 ? told.getInt("log") : 0;
            } finally {
                statement.execute("PRAGMA busy_timeout = " + patience);
            }
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(Connection connection, String pragma, String column) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(pragma)) {
            row.next();
            return row.getInt(column);
        }
    }
}
