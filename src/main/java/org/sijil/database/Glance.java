package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Small questions that every request asks, by plain JDBC: a session and a transaction for one of them cost ten times as
 * much. Inside a transaction they are asked there; outside, each is answered as of now. BUSY while the database is in
 * trouble that passes.
 */
@ApplicationScoped
public class Glance {
    private final DataSource source;

    Glance(DataSource source) {
        this.source = source;
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
}
