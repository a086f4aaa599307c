package org.sijil.register;

import java.sql.Connection;
import java.sql.SQLException;

/** The chain of a register that no server has open. */
public final class Chain {
    private Chain() {}

    /** Walked as a backup's is: how far it reaches; it throws where an entry is broken. */
    public static Receipt walk(Connection register) throws SQLException {
        return Backups.walked(register);
    }
}
