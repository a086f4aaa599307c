package org.sijil;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;

/**
 * The database finds no more room until this is closed. On SQLite its file grows no further, so what fits into it is still
 * taken; on PostgreSQL no entry finds room.
 */
public final class FullDisk implements AutoCloseable {
    private static final String MOST_PAGES = "PRAGMA max_page_count = ";
    private static final long USUAL = 4_294_967_294L;

    private final boolean sqlite = Stubborn.runsOnSqlite();

    public FullDisk() {
        if (sqlite) Standby.onEveryConnection(MOST_PAGES + 1); // which reads as: as many as there are
        else
            run(
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$",
                    "CREATE TRIGGER full_disk BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION full_disk()");
    }

    @Override
    public void close() {
        if (sqlite) Standby.onEveryConnection(MOST_PAGES + USUAL);
        else run("DROP TRIGGER full_disk ON entry", "DROP FUNCTION full_disk");
    }

    private static void run(String... statements) {
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var statement = connection.createStatement()) {
            for (String one : statements) statement.execute(one);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
