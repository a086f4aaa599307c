package org.sijil.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sijil.database.Copy;

/**
 * Copies of the register. A backup that Sijil makes is opened and its chain walked before it counts, and it carries a mark:
 * a server that starts on it knows that it was restored. What an administrator confirmed as stored off the machine tells
 * devices how far their own copies are no longer needed.
 */
@ApplicationScoped
public class Backups {
    private final Copy copy;
    private final EntityManager entities;

    Backups(Copy copy, EntityManager entities) {
        this.copy = copy;
        this.entities = entities;
    }

    /** On SQLite, also while the server runs. The receipt says how far the backup reaches. */
    public Receipt make(Path file) {
        return copy.make(file, Backups::walkedAndMarked);
    }

    public boolean arePossible() {
        return copy.isPossible();
    }

    /** How far the register had come when the backup was made that this server started on; empty on any other. */
    public Optional<String> mark() {
        return texts("SELECT receipt FROM backup_mark").stream().findFirst();
    }

    void removeMark() {
        entities.createNativeQuery("DELETE FROM backup_mark").executeUpdate();
    }

    /** Inside a write transaction: devices need not keep what came up to this receipt. */
    public void confirm(Receipt receipt) {
        var known = entities.createNativeQuery("SELECT seq FROM confirmed_backup WHERE seq = :seq", Long.class)
                .setParameter("seq", receipt.seq())
                .getResultList();
        if (!known.isEmpty()) return;
        entities.createNativeQuery("INSERT INTO confirmed_backup (seq, hash) VALUES (:seq, :hash)")
                .setParameter("seq", receipt.seq())
                .setParameter("hash", receipt.hash())
                .executeUpdate();
    }

    /** The newest entry that lies in a confirmed backup; empty while there is none. */
    public Optional<Long> safeThrough() {
        var newest = entities.createNativeQuery("SELECT MAX(seq) FROM confirmed_backup")
                .getSingleResultOrNull();
        return Optional.ofNullable((Number) newest).map(Number::longValue);
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    private static Receipt walkedAndMarked(Connection copy) throws SQLException {
        var head = walked(copy);
        try (var statement = copy.prepareStatement("INSERT INTO backup_mark (receipt) VALUES (?)")) {
            statement.setString(1, head.toString());
            statement.executeUpdate();
        }
        return head;
    }

    /** How far it reaches; it throws where the chain is broken. */
    static Receipt walked(Connection copy) throws SQLException {
        var walk = new Verification.Walk(List.of());
        try (var statement = copy.createStatement();
                var rows = statement.executeQuery("SELECT * FROM entry ORDER BY seq")) {
            while (rows.next()) walk.step(entry(rows));
        }
        var head = head(copy);
        walk.broken(head).ifPresent(broken -> {
            throw new IllegalStateException("Entry " + broken.seq() + " of the copy is broken: " + broken.why());
        });
        return head;
    }

    private static Receipt head(Connection copy) throws SQLException {
        try (var statement = copy.createStatement();
                var row = statement.executeQuery("SELECT seq, hash FROM register_head")) {
            row.next();
            return new Receipt(row.getLong(1), row.getString(2));
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var entry = new Entry();
        entry.seq = row.getLong("seq");
        entry.kind = row.getString("kind");
        entry.subject = row.getString("subject");
        entry.version = row.getObject("version") == null ? null : row.getInt("version");
        entry.person = row.getString("person");
        entry.installation = row.getString("installation");
        long deviceTime = row.getLong("device_time");
        entry.deviceTime = row.wasNull() ? null : Instant.ofEpochMilli(deviceTime);
        entry.serverTime = Instant.ofEpochMilli(row.getLong("server_time"));
        entry.payload = row.getString("payload");
        entry.hash = row.getString("hash");
        return entry;
    }
}
