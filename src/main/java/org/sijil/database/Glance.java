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
import org.sqlite.SQLiteConnection;

/**
 * Small questions that every request asks, by plain JDBC: a session and a transaction for one of them cost ten times as
 * much. Inside a transaction they are asked there; outside, each is answered as of now. BUSY while the database is in
 * trouble that passes.
 */
@ApplicationScoped
public class Glance {
    private final Vendor vendor;
    private final DataSource source;
    /** SQLite takes as long to read the text of a small question as to answer it. PostgreSQL's driver keeps its own. */
    private final Map<SQLiteConnection, Map<String, PreparedStatement>> kept = new ConcurrentHashMap<>();

    Glance(Vendor vendor, DataSource source) {
        this.vendor = vendor;
        this.source = source;
    }

    /** What is asked, in one statement: two belong to two moments. */
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** The same, of a text that never changes. */
    public interface StandingQuestion<T> {
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

    /** Who asks closes the rows. */
    public <T> T at(String sql, StandingQuestion<T> question) {
        return at(connection -> {
            if (vendor.hasOneWriter()) return askKept(connection.unwrap(SQLiteConnection.class), sql, question);
            try (var statement = connection.prepareStatement(sql)) {
                return question.ask(statement);
            }
        });
    }

    private <T> T askKept(SQLiteConnection connection, String sql, StandingQuestion<T> question) throws SQLException {
        var statements = statements(connection);
        try {
            var statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            return question.ask(statement);
        } catch (SQLException e) {
            try (var failed = statements.remove(sql)) { // perhaps the driver has closed it
                throw e;
            }
        }
    }

    /** One thread at a time has a connection. */
    private Map<String, PreparedStatement> statements(SQLiteConnection connection) {
        var known = kept.get(connection);
        if (known != null) return known;
        kept.keySet().removeIf(Glance::isClosed);
        var statements = new HashMap<String, PreparedStatement>();
        kept.put(connection, statements);
        return statements;
    }

    private static boolean isClosed(SQLiteConnection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
