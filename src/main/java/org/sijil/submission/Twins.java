package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/**
 * Submissions that tell the same as another one. Plain JDBC, because every version that is pushed asks, and an HQL query
 * would first look for changes in all that the push has read. Two ids are enough: one of them is another's.
 */
@ApplicationScoped
class Twins {
    private static final String SOME = "SELECT id FROM submission"
            + " WHERE author = ? AND place = ? AND on_day = ? AND event_type = ? AND NOT draft LIMIT 2";

    private final EntityManager entities;

    Twins(EntityManager entities) {
        this.entities = entities;
    }

    /** Two submissions, or fewer, that tell each of these. */
    Map<Surroundings.Telling, Set<String>> of(Set<Surroundings.Telling> tellings) {
        if (tellings.isEmpty()) return Map.of();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(SOME)) {
                var found = new HashMap<Surroundings.Telling, Set<String>>();
                for (var telling : tellings) found.put(telling, some(statement, telling));
                return found;
            }
        });
    }

    private static Set<String> some(PreparedStatement statement, Surroundings.Telling telling) throws SQLException {
        statement.setString(1, telling.author());
        statement.setString(2, telling.place());
        statement.setString(3, telling.onDay());
        statement.setString(4, telling.eventType());
        var ids = new HashSet<String>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) ids.add(rows.getString(1));
        }
        return ids;
    }
}
