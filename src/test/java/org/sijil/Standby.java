package org.sijil;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** The database takes no writes until this is closed, as a standby does, or a disk that is read-only after a fault. */
public final class Standby implements AutoCloseable {
    /** quarkus.datasource.jdbc.max-size */
    private static final int CONNECTIONS = 16;

    private final boolean sqlite = Stubborn.runsOnSqlite();

    public Standby() {
        onEveryConnection(sqlite ? "PRAGMA query_only = ON" : "SET default_transaction_read_only = on");
    }

    @Override
    public void close() {
        onEveryConnection(sqlite ? "PRAGMA query_only = OFF" : "SET default_transaction_read_only = off");
    }

    static void onEveryConnection(String statement) {
        var pool = Arc.container().instance(AgroalDataSource.class).get();
        var all = new ArrayList<Connection>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(pool.getConnection());
                try (var one = all.get(i).createStatement()) {
                    one.execute(statement);
                }
            }
            for (var one : all) one.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
