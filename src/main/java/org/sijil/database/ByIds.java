package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.hibernate.Session;

/**
 * Looks many things up by their ids, inside a transaction and as it sees them, by plain JDBC: every push does, and HQL with a
 * list is read and planned anew for each length of the list.
 */
@ApplicationScoped
public class ByIds {
    private final EntityManager entities;

    ByIds(EntityManager entities) {
        this.entities = entities;
    }

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param sql with {@code IN (%s)} where the ids are to stand, and no other parameters */
    public <T> List<T> find(String sql, Collection<String> ids, Row<T> row) {
        if (ids.isEmpty()) return List.of();
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> find(connection, sql, ids, row));
    }

    /** As this connection sees them; what Hibernate has not written yet is not seen. */
    public static <T> List<T> find(Connection connection, String sql, Collection<String> ids, Row<T> row)
            throws SQLException {
        var marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        try (var statement = connection.prepareStatement(sql.formatted(marks))) {
            int at = 0;
            for (String id : ids) statement.setString(++at, id);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(row.read(rows));
            }
            return found;
        }
    }
}
