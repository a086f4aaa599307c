package org.sijil.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** SQLite's write-ahead log does not grow for ever, though nobody who writes moves it into the file: on a file of its own. */
@QuarkusTest
class CheckpointsTest {
    private static final int WRITES = 60;

    @TempDir
    Path folder;

    @Inject
    Vendor vendor;

    @Inject
    Turn turn;

    @Inject
    Vertx vertx;

    private SQLiteDataSource database;
    private Connection connection;
    private Checkpoints checkpoints;

    @BeforeEach
    void anEmptyFile() throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "0");
        database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + folder.resolve("ballast.db"));
        connection = database.getConnection();
        run("CREATE TABLE ballast (bytes BLOB)");
        checkpoints = new Checkpoints(vendor, turn, database, vertx);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** A backup reads for minutes: the log cannot begin anew meanwhile, but writers go on. */
    @Test
    void aLongLogBeginsAnewOnceNobodyReadsItAnyMore() throws SQLException {
        try (var reading = database.getConnection();
                var snapshot = reading.createStatement()) {
            reading.setAutoCommit(false);
            assertThat(count(snapshot)).isZero();
            writeALongLog();

            checkpoints.move();
            writeALittle();

            assertThat(count(snapshot)).isZero();
            assertThat(pagesInLog()).isGreaterThan(Checkpoints.LONG_LOG);
        }
        checkpoints.move();
        writeALittle();

        assertThat(pagesInLog()).isLessThan(Checkpoints.LONG_LOG);
    }

    @Test
    void aLongLogBeginsAnewUnderALoadThatNeverPauses() throws Exception {
        writeALongLog();
        var stopped = new AtomicBoolean();
        var writing = new CountDownLatch(1);
        var load = CompletableFuture.runAsync(() -> {
            while (!stopped.get()) {
                turn.take(this::writeALittle);
                writing.countDown();
            }
        });
        assertThat(await(writing)).isTrue();

        checkpoints.move();

        stopped.set(true);
        assertThat(load).succeedsWithin(20, SECONDS);
        writeALittle();
        assertThat(pagesInLog()).isLessThan(Checkpoints.LONG_LOG);
    }

    @Test
    void whereNothingIsWrittenNobodyIsKeptFromWriting() throws Exception {
        writeALongLog();
        checkpoints.move();
        var written = new CountDownLatch(1);
        var writing = new CountDownLatch(1);
        var holding = CompletableFuture.runAsync(() -> turn.take(() -> {
            writing.countDown();
            return await(written);
        }));
        assertThat(await(writing)).isTrue();

        checkpoints.move();

        assertThat(holding).as("whoever has the turn keeps it").isNotDone();
        written.countDown();
        assertThat(holding).succeedsWithin(20, SECONDS);
    }

    private void writeALongLog() throws SQLException {
        for (int i = 0; i < WRITES; i++) run("INSERT INTO ballast VALUES (randomblob(1000000))");
    }

    private boolean writeALittle() {
        try {
            run("INSERT INTO ballast VALUES (zeroblob(1))");
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(40, SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT count(*) FROM ballast")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int pagesInLog() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
            row.next();
            return row.getInt("log");
        }
    }
}
