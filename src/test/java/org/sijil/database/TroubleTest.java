package org.sijil.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class TroubleTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "57014", "58030", "25006"})
    void aLostConnectionADeadlockOrALackOfRoomPasses(String state) {
        assertThat(Trouble.passes(wrapped(new SQLException("trouble", state)))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = SQLiteErrorCode.class,
            names = {"SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_IOERR_WRITE"})
    void soItDoesOnSqlite(SQLiteErrorCode code) {
        assertThat(Trouble.passes(wrapped(new SQLiteException("trouble", code))))
                .isTrue();
    }

    @Test
    void soItDoesWhereTheCommitFails() {
        var failed = new RuntimeException(new RollbackException("Could not commit transaction."));
        failed.getCause().addSuppressed(wrapped(new SQLiteException("trouble", SQLiteErrorCode.SQLITE_FULL)));

        assertThat(Trouble.passes(failed)).isTrue();
    }

    @Test
    void noFreeConnectionPasses() {
        assertThat(Trouble.passes(wrapped(new SQLException("Acquisition timeout", new TimeoutException()))))
                .isTrue();
    }

    @Test
    void whatRunsInCirclesIsLookedThroughOnce() {
        var failed = new RuntimeException("flush");
        failed.addSuppressed(new RuntimeException(new RollbackException("commit").initCause(failed)));

        assertThat(Trouble.passes(failed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "54000", "P0001", "42P01", "25001", ""})
    void whatLiesInTheWordsDoesNot(String state) {
        assertThat(Trouble.passes(wrapped(new SQLException("trouble", state)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = SQLiteErrorCode.class,
            names = {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_TRIGGER", "SQLITE_TOOBIG", "SQLITE_CORRUPT"})
    void norDoesItOnSqlite(SQLiteErrorCode code) {
        assertThat(Trouble.passes(wrapped(new SQLiteException("trouble", code))))
                .isFalse();
    }

    @Test
    void ourOwnMistakesDoNot() {
        assertThat(Trouble.passes(wrapped(new IllegalStateException("ours")))).isFalse();
    }

    private static RuntimeException wrapped(Exception cause) {
        return new RuntimeException(new BatchUpdateException(cause));
    }
}
