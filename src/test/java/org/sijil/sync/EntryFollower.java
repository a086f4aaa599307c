package org.sijil.sync;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the numbers of a table's rows as they appear, each time from the last one on, as any follower of a log would. */
final class EntryFollower {
    final List<Long> seen = new ArrayList<>();

    private final DataSource database;
    private final String next;
    private long last;

    /** @param last what it does not ask for any more */
    EntryFollower(DataSource database, String table, long last) {
        this.database = database;
        this.next = "SELECT seq FROM " + table + " WHERE seq > ? ORDER BY seq";
        this.last = last;
    }

    void look() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(next)) {
            statement.setLong(1, last);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) seen.add(last = rows.getLong(1));
            }
        }
    }
}
