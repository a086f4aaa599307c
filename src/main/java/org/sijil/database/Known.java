package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/**
 * Which of some ids a table has, as the running transaction sees it. Of what a push brings most often none are there, and
 * then nothing else of them need be read.
 */
@ApplicationScoped
public class Known {
    private final ByIds rows;

    Known(ByIds rows) {
        this.rows = rows;
    }

    public Set<String> of(String table, String column, Collection<String> ids) {
        var sql = "SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + " IN (%s)";
        return Set.copyOf(rows.find(sql, ids, row -> row.getString(1)));
    }
}
