package org.sijil.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * What a schedule wrote until one moment. It comes back as after a restore: the rows of every table are as they were, and
 * what was written later is gone, from the register too. The server goes on running.
 */
final class Backup {
    private final Sijil sijil;
    private final Map<String, String> tables;
    private final Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    final long head;

    Backup(Sijil sijil, long began, Collection<String> records, Collection<String> people) {
        this.sijil = sijil;
        var ofRecords = "submission IN (" + quoted(records) + ")";
        tables = new LinkedHashMap<>(); // in an order that their references allow
        tables.put("register_head", "1 = 1");
        tables.put("entry", "seq > " + began);
        tables.put("confirmed_backup", "seq > " + began);
        tables.put("assignment", "person IN (" + quoted(people) + ")");
        tables.put("submission", "id IN (" + quoted(records) + ")");
        tables.put("submission_version", ofRecords);
        tables.put("edit", ofRecords);
        tables.put("conflict", ofRecords);
        tables.put("quarantined", ofRecords);
        tables.put("incident", "created_seq > " + began);
        tables.put("incident_version", "from_seq > " + began);
        tables.put("link", ofRecords);
        head = sijil.head().seq();
        sijil.reader().read(() -> {
            work(connection -> {
                for (var table : tables.keySet()) copy(connection, table);
            });
            return null;
        });
    }

    /** @param records all records of the schedule by now, also those that began after the backup */
    void restore(Collection<String> records) {
        tables.replaceAll((table, where) -> where.startsWith("submission IN")
                ? "submission IN (" + quoted(records) + ")"
                : table.equals("submission") ? "id IN (" + quoted(records) + ")" : where);
        var backwards = new ArrayList<>(tables.keySet());
        java.util.Collections.reverse(backwards);
        sijil.writer()
                .run(() -> work(connection -> {
                    for (var table : backwards) {
                        try (var delete = connection.createStatement()) {
                            delete.executeUpdate("DELETE FROM " + table + " WHERE " + tables.get(table));
                        }
                    }
                    for (var table : tables.keySet()) putBack(connection, table);
                }));
    }

    private void copy(Connection connection, String table) throws SQLException {
        var copied = new ArrayList<List<Object>>();
        var names = new ArrayList<String>();
        try (var select = connection.createStatement();
                var found = select.executeQuery("SELECT * FROM " + table + " WHERE " + tables.get(table))) {
            var described = found.getMetaData();
            for (int i = 1; i <= described.getColumnCount(); i++) names.add(described.getColumnName(i));
            while (found.next()) {
                var row = new ArrayList<Object>();
                for (int i = 1; i <= names.size(); i++) row.add(found.getObject(i));
                copied.add(row);
            }
        }
        rows.put(table, copied);
        columns.put(table, names);
    }

    private void putBack(Connection connection, String table) throws SQLException {
        var names = columns.get(table);
        var marks = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        var insert = "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + marks + ")";
        try (var statement = connection.prepareStatement(insert)) {
            for (var row : rows.get(table)) {
                for (int i = 0; i < row.size(); i++) statement.setObject(i + 1, row.get(i));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void work(org.hibernate.jdbc.Work work) {
        sijil.entities().unwrap(Session.class).doWork(work);
    }

    private static String quoted(Collection<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    }
}
