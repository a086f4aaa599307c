package org.sijil.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Refuses to start on a SQLite older than 3.51.3, which can corrupt its write-ahead log when it is reset. */
class SQLiteVersion {
    void check(@Observes @Priority(2) StartupEvent start, Vendor vendor, DataSource database) throws SQLException {
        if (!vendor.hasOneWriter()) return;
        try (var connection = database.getConnection()) {
            var version = Runtime.Version.parse(connection.getMetaData().getDatabaseProductVersion());
            if (version.compareTo(Runtime.Version.parse("3.51.3")) < 0) {
                throw new IllegalStateException("SQLite " + version + " is too old: 3.51.3 or newer is needed.");
            }
        }
    }
}
