package org.sijil.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;

/** The register's one head row, and the rows of a transaction's entries: plain JDBC, because every write passes here. */
record Head(long seq, String hash, Instant serverTime) {

    static final String READ = "SELECT seq, hash FROM register_head";
    /** Whether an entry of that number and hash is there. */
    static final String HAS = "SELECT 1 FROM entry WHERE seq = ? AND hash = ?";

    static Receipt read(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return new Receipt(row.getLong(1), row.getString(2));
        }
    }

    static boolean has(PreparedStatement statement, Receipt receipt) throws SQLException {
        statement.setLong(1, receipt.seq());
        statement.setString(2, receipt.hash());
        try (var row = statement.executeQuery()) {
            return row.next();
        }
    }

    /** Draws {@code count} numbers, up to and including {@code seq}; the row is locked until the commit. */
    static Head draw(Connection connection, int count) throws SQLException {
        var update = "UPDATE register_head SET seq = seq + ? RETURNING seq, hash, server_time";
        try (var statement = connection.prepareStatement(update)) {
            statement.setInt(1, count);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)));
            }
        }
    }

    static void insert(Connection connection, List<Unnumbered.Item> items) throws SQLException {
        var insert = "INSERT INTO entry (seq, kind, subject, version, person, installation, device_time, server_time,"
                + " payload, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(insert)) {
            for (var item : items) {
                var entry = item.entry();
                statement.setLong(1, entry.seq);
                statement.setString(2, entry.kind);
                statement.setString(3, entry.subject);
                statement.setObject(4, entry.version, Types.INTEGER);
                statement.setString(5, entry.person);
                statement.setString(6, entry.installation);
                statement.setObject(7, entry.deviceTime == null ? null : entry.deviceTime.toEpochMilli(), Types.BIGINT);
                statement.setLong(8, entry.serverTime.toEpochMilli());
                statement.setString(9, entry.payload);
                statement.setString(10, entry.hash);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void close(Connection connection, String hash, Instant serverTime) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE register_head SET hash = ?, server_time = ?")) {
            statement.setString(1, hash);
            statement.setLong(2, serverTime.toEpochMilli());
            statement.executeUpdate();
        }
    }
}
