package org.sijil.database;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Moves into SQLite's file what its write-ahead log holds, while others write: left to SQLite, the commit that makes the
 * log too long does it, and every push waits. The log begins anew when all of it was moved, so of a long one the last
 * pages are moved while nobody writes.
 */
@ApplicationScoped
class Checkpoints {
    private static final Logger LOG = Logger.getLogger(Checkpoints.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    /** In pages of 4 KB. SQLite does the same itself at four times as many: wal_autocheckpoint in the database's address. */
    private static final int LONG_LOG = 12_000;

    private final Vendor vendor;
    private final Writer writer;
    private final DataSource database;
    private volatile boolean moving;
    private volatile boolean failing;

    Checkpoints(Vendor vendor, Writer writer, DataSource database) {
        this.vendor = vendor;
        this.writer = writer;
        this.database = database;
    }

    void begin(@Observes StartupEvent start, Vertx vertx) {
        if (!vendor.hasOneWriter()) return;
        vertx.setPeriodic(EVERY.toMillis(), timer -> {
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

    @Nullable
    Void move() throws SQLException {
        if (checkpoint() > LONG_LOG) writer.inTurn(this::lastPages);
        return null;
    }

    @Nullable
    private Void lastPages() {
        try {
            checkpoint();
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many pages the log has, moved or not: it waits for nobody, so what a reader still needs stays. */
    private int checkpoint() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("PRAGMA wal_checkpoint(PASSIVE)");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt("log");
        }
    }
}
