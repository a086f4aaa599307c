package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.sijil.shared.Json;

/**
 * Inserts what edits bring new: submissions, versions and edits, as a JDBC batch for each table, because every push passes
 * here and Hibernate takes twice as long to bind the same values. What exists already is Hibernate's to update.
 */
@ApplicationScoped
class Rows {
    private static final String SUBMISSION = "INSERT INTO submission (id, author, author_areas, state, draft, version,"
            + " content, areas, place, on_day, event_type, flags, has_blocking_flag, remarks, open_conflicts, created_seq,"
            + " seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String VERSION = "INSERT INTO submission_version (submission, version, from_seq, to_seq,"
            + " content, digest, draft, areas, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String EDIT =
            "INSERT INTO edit (id, edit_id, installation, number, submission, person, digest,"
                    + " kind, authored, changed, meant, named, seq, merged_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    void insert(Collection<Dossier> some) {
        var session = entities.unwrap(Session.class);
        session.doWork(connection -> {
            insert(connection, SUBMISSION, some.stream().filter(Dossier::isNew).toList(), Rows::submission);
            insert(connection, VERSION, each(some, Dossier::added), Rows::version);
            insert(connection, EDIT, each(some, Dossier::taken), Rows::edit);
        });
        some.forEach(dossier -> dossier.opened().forEach(entities::persist));
    }

    private static void submission(PreparedStatement row, Dossier dossier) throws SQLException {
        var one = dossier.existing();
        row.setString(1, one.id);
        row.setString(2, one.author);
        row.setString(3, one.authorAreas);
        row.setString(4, one.state.name());
        row.setBoolean(5, one.draft);
        row.setInt(6, one.version);
        row.setString(7, one.written.json());
        row.setString(8, one.areas);
        row.setString(9, one.place);
        row.setString(10, one.onDay);
        row.setString(11, one.eventType);
        row.setString(12, Json.write(one.flags));
        row.setBoolean(13, one.hasBlockingFlag);
        row.setString(14, Json.write(one.remarks));
        row.setInt(15, one.openConflicts);
        row.setLong(16, one.createdSeq);
        row.setLong(17, one.seq);
        row.setString(18, one.digest);
    }

    private static void version(PreparedStatement row, SubmissionVersion version) throws SQLException {
        row.setString(1, version.submission);
        row.setInt(2, version.version);
        row.setLong(3, version.fromSeq);
        row.setObject(4, version.toSeq, Types.BIGINT);
        row.setString(5, version.written.json());
        row.setString(6, version.digest);
        row.setBoolean(7, version.draft);
        row.setString(8, version.areas);
        row.setString(9, version.person);
    }

    private static void edit(PreparedStatement row, StoredEdit edit) throws SQLException {
        row.setString(1, edit.id);
        row.setString(2, edit.editId);
        row.setString(3, edit.installation);
        row.setLong(4, edit.number);
        row.setString(5, edit.submission);
        row.setString(6, edit.person);
        row.setString(7, edit.digest);
        row.setString(8, edit.kind.name());
        row.setBoolean(9, edit.authored);
        row.setString(10, Json.write(edit.changed));
        row.setString(11, Json.write(edit.meant));
        row.setString(12, Json.write(edit.named));
        row.setLong(13, edit.seq);
        row.setLong(14, edit.mergedSeq);
    }

    /** Binds one row. */
    private interface Binding<T> {
        void bind(PreparedStatement row, T one) throws SQLException;
    }

    private static <T> void insert(Connection connection, String sql, List<T> all, Binding<T> binding)
            throws SQLException {
        if (all.isEmpty()) return;
        try (var statement = connection.prepareStatement(sql)) {
            for (T one : all) {
                binding.bind(statement, one);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static <T> List<T> each(Collection<Dossier> some, Function<Dossier, List<T>> part) {
        return some.stream().flatMap(dossier -> part.apply(dossier).stream()).toList();
    }
}
