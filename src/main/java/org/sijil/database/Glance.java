package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.Session;

/**
 * Small questions that every request asks, by plain JDBC: a session and a transaction for one of them cost ten times as
 * much. Inside a transaction they are asked there; outside, each is answered as of now. BUSY where that may be so later.
 */
@ApplicationScoped
public class Glance {
    private final DataSource source;
    private final EntityManager entities;

    Glance(DataSource source, EntityManager entities) {
        this.source = source;
        this.entities = entities;
    }

    /** What is asked, in one statement: two belong to two moments. */
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** What Hibernate has not written yet is not seen. */
    public <T> T at(Question<T> question) {
        try (var connection = source.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw Trouble.told(new PersistenceException(e));
        }
    }

    /** Which of these ids a table has; inside a transaction. Most often none, and then nothing else of them need be read. */
    public Set<String> known(String table, String column, Collection<String> ids) {
        if (ids.isEmpty()) return Set.of();
        var marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        var sql = "SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + " IN (" + marks + ")";
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                int at = 0;
                for (String id : ids) statement.setString(++at, id);
                var found = new HashSet<String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) found.add(rows.getString(1));
                }
                return found;
            }
        });
    }
}
