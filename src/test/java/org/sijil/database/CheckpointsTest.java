package org.sijil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** SQLite's write-ahead log does not grow for ever, though nobody who writes moves it into the file. */
@QuarkusTest
class CheckpointsTest {
    private static final int BYTES = 60_000_000;
    private static final int PAGE = 4_096;

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

        assertThat(pagesInLog()).isLessThan(BYTES / PAGE);
    }

    /** A backup reads for minutes: the log cannot begin anew meanwhile, but writers go on. */
    @Test
    void whoStillReadsTheLogHoldsNobodyUpForLong() throws SQLException {
        assumeTrue(vendor.hasOneWriter(), "PostgreSQL looks after its log itself");
        run("CREATE TABLE ballast (bytes BLOB)");
        try (var reading = database.getConnection();
                var snapshot = reading.createStatement()) {
            reading.setAutoCommit(false);
            assertThat(count(snapshot)).isZero();
            run("INSERT INTO ballast VALUES (zeroblob(" + BYTES + "))");

            checkpoints.move();
            run("INSERT INTO ballast VALUES (zeroblob(1))");

            assertThat(count(snapshot)).isZero();
            assertThat(pagesInLog()).isGreaterThan(BYTES / PAGE);
            reading.rollback();
        }
        checkpoints.move();
        run("DROP TABLE ballast");

        assertThat(pagesInLog()).isLessThan(BYTES / PAGE);
    }

    private static int count(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT count(*) FROM ballast")) {
            row.next();
            return row.getInt(1);
        }
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
