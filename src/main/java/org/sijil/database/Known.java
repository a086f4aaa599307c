package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Session;

/**
 * Which of some ids a table has, as the running transaction sees it. Of what a push brings most often none are there, and
 * then nothing else of them need be read.
 */
@ApplicationScoped
public class Known {
    private final EntityManager entities;

    Known(EntityManager entities) {
        this.entities = entities;
    }

    public Set<String> of(String table, String column, Collection<String> ids) {
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
