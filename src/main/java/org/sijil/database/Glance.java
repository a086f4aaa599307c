package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Small questions that every request asks, by plain JDBC: a session and a transaction for one of them cost ten times as
 * much. Inside a transaction they are asked there; outside, each is answered as of now. BUSY while the database is in
 * trouble that passes.
 */
@ApplicationScoped
public class Glance {
    private final DataSource source;
    /** By connection and text: SQLite takes longer to read the text of a small question than to answer it. */
    private final Map<Connection, Map<String, PreparedStatement>> prepared = new ConcurrentHashMap<>();

    Glance(DataSource source) {
        this.source = source;
    }

    /** What is asked, in one statement: two belong to two moments. */
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** The same, of a text that is always the same. */
    public interface PreparedQuestion<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    /** What Hibernate has not written yet is not seen. */
    public <T> T at(Question<T> question) {
        try (var connection = source.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw Trouble.told(new PersistenceException(e));
        }
    }

    /** The statement stays prepared; its rows must be closed. */
    public <T> T at(String sql, PreparedQuestion<T> question) {
        return at(connection -> question.ask(prepared(connection.unwrap(Connection.class), sql)));
    }

    /** One thread at a time has a connection. */
    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        var statements = prepared.get(connection);
        if (statements == null) {
            prepared.keySet().removeIf(Glance::isClosed);
            statements = new HashMap<>();
            prepared.put(connection, statements);
        }
        var known = statements.get(sql);
        if (known != null) return known;
        var statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
