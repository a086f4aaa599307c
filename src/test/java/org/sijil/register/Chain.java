package org.sijil.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The register as its database holds it while nobody writes, read without the application. */
public final class Chain {
    private Chain() {}

    /** Dense, unbroken, and ending at the head. */
    public static void isWhole(DataSource database) throws SQLException {
        var walk = new Verification.Walk(List.of());
        try (var connection = database.getConnection()) {
            Backups.each(connection, walk::step);
            assertThat(walk.broken(Backups.head(connection))).isEmpty();
        }
    }
}
