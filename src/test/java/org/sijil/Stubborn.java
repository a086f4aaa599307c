package org.sijil;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A database that refuses what one edit does, by a trigger, until this is closed: as it would a value that no check of ours
 * foresaw. It takes the edit's words into the quarantine, like any other's.
 */
public final class Stubborn implements AutoCloseable {
    private static final String IN_EFFECT = "NEW.id = '%s' AND NEW.merged_seq IS NOT NULL";

    private final boolean sqlite;
    private final String table;

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
                        ? List.of("DROP TRIGGER stubborn_insert", "DROP TRIGGER stubborn_update")
                        : List.of("DROP TRIGGER stubborn ON " + table, "DROP FUNCTION stubborn"));
    }

    private List<String> onSqlite(String when) {
        var refuse = " ON " + table + " WHEN " + when + " BEGIN SELECT RAISE(ABORT, 'stubborn'); END";
        return List.of(
                "CREATE TRIGGER stubborn_insert BEFORE INSERT" + refuse,
                "CREATE TRIGGER stubborn_update BEFORE UPDATE" + refuse);
    }

    private List<String> onPostgresql(String when) {
        return List.of(
                "CREATE FUNCTION stubborn() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN RAISE EXCEPTION 'stubborn'; END $$",
                "CREATE TRIGGER stubborn BEFORE INSERT OR UPDATE ON " + table + " FOR EACH ROW WHEN (" + when
                        + ") EXECUTE FUNCTION stubborn()");
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
