package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.register.Chain;
import org.sijil.shared.Json;

/** A register as it lies in a SQLite file, with no server on it: what a crash left. */
final class StoredRegister {
    /** An edit as the register's entry tells of it, and as the table of outcomes does. */
    private record Told(long seq, String kind, String submission) {}

    private final String integrity;
    private final long entries;
    private final Map<String, List<Told>> told = new HashMap<>();
    private final Map<String, List<Told>> outcomes = new HashMap<>();

    private StoredRegister(Connection file) throws SQLException, IOException {
        try (var statement = file.createStatement()) {
            try (var row = statement.executeQuery("PRAGMA integrity_check")) {
                integrity = row.getString(1);
            }
            entries = Chain.walk(file).seq();
            var edits = "SELECT seq, kind, subject, payload FROM entry WHERE kind IN ('EDIT', 'EDIT_QUARANTINED')";
            try (var row = statement.executeQuery(edits)) {
                while (row.next()) {
                    var edit = Json.MAPPER.readTree(row.getString(4)).at("/clear/editId");
                    add(told, edit.asText(), new Told(row.getLong(1), row.getString(2), row.getString(3)));
                }
            }
            try (var row = statement.executeQuery("SELECT seq, kind, submission, edit_id FROM edit")) {
                while (row.next())
                    add(outcomes, row.getString(4), new Told(row.getLong(1), row.getString(2), row.getString(3)));
            }
        }
    }

    /** Opened as any SQLite opens it, so that the log beside it is read. It throws where the chain is broken. */
    static StoredRegister open(Path file) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return new StoredRegister(connection);
        }
    }

    private static void add(Map<String, List<Told>> tellings, String edit, Told one) {
        tellings.computeIfAbsent(edit, key -> new ArrayList<>()).add(one);
    }

    long entries() {
        return entries;
    }

    /** What was acknowledged and is not there, once, as it was acknowledged. */
    List<Ledger.Acknowledged> lost(Collection<Ledger.Acknowledged> acknowledged) {
        return acknowledged.stream().filter(one -> !holds(one)).toList();
    }

    void isSoundAndHoldsNothingTwice() {
        assertThat(integrity).isEqualTo("ok");
        assertThat(told.entrySet()).allMatch(one -> one.getValue().size() == 1);
        assertThat(outcomes.entrySet()).allMatch(one -> one.getValue().size() == 1);
        assertThat(told.keySet()).isEqualTo(outcomes.keySet());
    }

    private boolean holds(Ledger.Acknowledged one) {
        var id = (String) one.edit().get("editId");
        var submission = (String) one.edit().get("submissionId");
        var outcome = one.outcome().get("kind").asText();
        var entry = outcome.equals("QUARANTINED") ? "EDIT_QUARANTINED" : "EDIT";
        return List.of(new Told(one.seq(), entry, submission)).equals(told.get(id))
                && List.of(new Told(one.seq(), outcome, submission)).equals(outcomes.get(id));
    }
}
