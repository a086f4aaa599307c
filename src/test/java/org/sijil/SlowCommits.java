package org.sijil;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes the writers of a PostgreSQL database slow, until this is closed, by triggers that wait for some random milliseconds:
 * before the numbers are drawn, between that and the commit, and while it commits. SQLite has one writer at a time, with
 * whom nobody could get ahead; it is left as it is.
 */
public final class SlowCommits implements AutoCloseable {
    private static final String SOME_MILLISECONDS = "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN PERFORM pg_sleep(random() * 0.008); RETURN NULL; END $$";
    private static final String AT_THE_HEAD =
            "CREATE TRIGGER dawdle BEFORE UPDATE ON register_head" + " FOR EACH STATEMENT EXECUTE FUNCTION dawdle()";
    private static final String AT_THE_END = "CREATE CONSTRAINT TRIGGER dawdle_at_the_end AFTER UPDATE ON register_head"
            + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dawdle()";

    private final DataSource database;

    public SlowCommits(DataSource database) {
        this.database = database;
        run(SOME_MILLISECONDS, AT_THE_HEAD, AT_THE_END);
    }

    @Override
    public void close() {
        run(
                "DROP TRIGGER dawdle ON register_head",
                "DROP TRIGGER dawdle_at_the_end ON register_head",
                "DROP FUNCTION dawdle");
    }

    private void run(String... statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) return;
            for (String one : List.of(statements)) statement.execute(one);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
