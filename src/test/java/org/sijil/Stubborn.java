package org.sijil;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database that refuses what one edit does, by a trigger, until this is closed: as it would a value that no check of ours
 * foresaw. It takes the edit's words into the quarantine, like any other's.
 */
public final class Stubborn implements AutoCloseable {
    private static final String IN_EFFECT = "NEW.id = '%s' AND NEW.merged_seq IS NOT NULL";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final boolean sqlite;
    private final String table;
    /** Another one each time: a connection of SQLite that did not see the last one dropped says that it exists. */
    private final String name = "stubborn_" + COUNT.incrementAndGet();

    private Stubborn(boolean sqlite, String table) {
        this.sqlite = sqlite;
        this.table = table;
    }

    static boolean runsOnSqlite() {
        return run(List.of()).contains("SQLite");
    }

    /** Refuses the edit whenever it would take effect. */
    public static Stubborn about(Map<String, Object> edit) {
        return refuse("edit", IN_EFFECT.formatted(edit.get("editId")));
    }

    /** Refuses every version of this record, with all that it says. */
    public static Stubborn aboutRecord(String submission) {
        return refuse("submission_version", "NEW.submission = '" + submission + "'");
    }

    private static Stubborn refuse(String table, String when) {
        var stubborn = new Stubborn(runsOnSqlite(), table);
        run(stubborn.sqlite ? stubborn.onSqlite(when) : stubborn.onPostgresql(when));
        return stubborn;
    }

    @Override
    public void close() {
        run(
                sqlite
                        ? List.of("DROP TRIGGER " + name + "_insert", "DROP TRIGGER " + name + "_update")
                        : List.of("DROP TRIGGER " + name + " ON " + table, "DROP FUNCTION " + name));
    }

    private List<String> onSqlite(String when) {
        var refuse = " ON " + table + " WHEN " + when + " BEGIN SELECT RAISE(ABORT, 'stubborn'); END";
        return List.of(
                "CREATE TRIGGER " + name + "_insert BEFORE INSERT" + refuse,
                "CREATE TRIGGER " + name + "_update BEFORE UPDATE" + refuse);
    }

    private List<String> onPostgresql(String when) {
        return List.of(
                "CREATE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE EXCEPTION 'stubborn'; END $$",
                "CREATE TRIGGER " + name + " BEFORE INSERT OR UPDATE ON " + table + " FOR EACH ROW WHEN (" + when
                        + ") EXECUTE FUNCTION " + name + "()");
    }

    /** The database's name. */
    private static String run(List<String> statements) {
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            for (String one : statements) statement.execute(one);
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
