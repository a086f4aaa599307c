package org.sijil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** SQLite's write-ahead log does not grow for ever, though nobody who writes moves it into the file. */
@QuarkusTest
class CheckpointsTest {
    private static final int BYTES = 60_000_000;

    @Inject
    Vendor vendor;

    @Inject
    DataSource database;

    @Inject
    Checkpoints checkpoints;

    @Test
    void aLongLogBeginsAnew() throws SQLException {
        assumeTrue(vendor.hasOneWriter(), "PostgreSQL looks after its log itself");
        run("CREATE TABLE ballast (bytes BLOB)");
        run("INSERT INTO ballast VALUES (zeroblob(" + BYTES + "))");

        checkpoints.move();
        run("DROP TABLE ballast");

        assertThat(pagesInLog()).isLessThan(BYTES / 4096);
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private int pagesInLog() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("PRAGMA wal_checkpoint(NOOP)");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt("log");
        }
    }
}
