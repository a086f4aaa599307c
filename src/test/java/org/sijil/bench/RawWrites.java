package org.sijil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The least that any register on this disk must do: write the rows that the edits of a run wrote, equally durable, with
 * nothing before or after. Each pass fills a new file, which is friendlier than one that grows.
 */
final class RawWrites {
    private static final int MOST_EDITS = 10_000;
    private static final String DURABLE = "?journal_mode=WAL&synchronous=FULL&transaction_mode=IMMEDIATE";
    private static final String EDITS = "SELECT seq, submission FROM edit ORDER BY seq DESC LIMIT " + MOST_EDITS;

    private final Path file;
    private final int together;
    private final List<String> schema = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    /** What one edit writes into one table: {@code rows} is in the order of the edits. */
    private record Table(String name, List<Object[]> rows) {}

    /**
     * @param register that a run left
     * @param together edits in one transaction
     */
    RawWrites(Path register, Path folder, int together) throws SQLException, IOException {
        this.file = Files.createDirectories(folder).resolve("raw.db");
        this.together = together;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + register)) {
            read(connection, "entry", "e.seq = edits.seq");
            read(connection, "submission", "e.id = edits.submission");
            read(connection, "submission_version", "e.submission = edits.submission AND e.version = 1");
            read(connection, "edit", "e.seq = edits.seq");
        }
        if (tables.stream().map(table -> table.rows.size()).distinct().count() != 1) {
            throw new IllegalStateException("Not every edit of this register made one row in each table");
        }
    }

    private void read(Connection connection, String table, String ofEdit) throws SQLException {
        try (var statement = connection.createStatement()) {
            var definitions = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name = '" + table + "'"
                    + " ORDER BY type DESC";
            try (var found = statement.executeQuery(definitions)) {
                while (found.next()) schema.add(found.getString(1));
            }
            var rows = new ArrayList<Object[]>();
            var query =
                    "SELECT e.* FROM (" + EDITS + ") edits JOIN " + table + " e ON " + ofEdit + " ORDER BY edits.seq";
            try (var found = statement.executeQuery(query)) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    var row = new Object[columns];
                    for (int i = 0; i < columns; i++) row[i] = found.getObject(i + 1);
                    rows.add(row);
                }
            }
            tables.add(new Table(table, rows));
        }
    }

    List<Run> runs(Settings settings) throws SQLException, IOException {
        measure(settings.warmUp());
        var runs = new ArrayList<Run>();
        for (int i = 0; i < settings.runs(); i++) runs.add(new Run(measure(settings.run()), 0, 0, 0, 0));
        return runs;
    }

    /** Edits a second, for about that long of writing. */
    private double measure(Duration run) throws SQLException, IOException {
        long nanos = 0;
        long edits = 0;
        while (nanos < run.toNanos()) {
            deleteFiles();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file + DURABLE)) {
                prepare(connection);
                long start = System.nanoTime();
                write(connection);
                nanos += System.nanoTime() - start;
            }
            edits += tables.get(0).rows.size();
        }
        deleteFiles();
        return edits / (nanos / 1e9);
    }

    private void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var definition : schema) statement.executeUpdate(definition);
            statement.executeUpdate("CREATE TABLE head (seq BIGINT NOT NULL)");
            statement.executeUpdate("INSERT INTO head VALUES (0)");
        }
        connection.setAutoCommit(false);
    }

    private void write(Connection connection) throws SQLException {
        int all = tables.get(0).rows.size();
        try (var head = connection.prepareStatement("UPDATE head SET seq = seq + 1")) {
            for (int from = 0; from < all; from += together) {
                head.executeUpdate();
                for (var table : tables) insert(connection, table, from, Math.min(all, from + together));
                connection.commit();
            }
        }
    }

    private static void insert(Connection connection, Table table, int from, int to) throws SQLException {
        int columns = table.rows.get(0).length;
        var gaps = Stream.generate(() -> "?").limit(columns).collect(Collectors.joining(", "));
        try (var insert = connection.prepareStatement("INSERT INTO " + table.name + " VALUES (" + gaps + ")")) {
            for (var row : table.rows.subList(from, to)) {
                for (int i = 0; i < columns; i++) insert.setObject(i + 1, row[i]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void deleteFiles() throws IOException {
        for (var suffix : List.of("", "-wal", "-shm")) Files.deleteIfExists(Path.of(file + suffix));
    }
}
