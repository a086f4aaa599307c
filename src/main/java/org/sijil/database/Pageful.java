package org.sijil.database;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.sijil.shared.Page;
import org.sijil.shared.Slice;

/**
 * How much a page holds of things that may be large: a thousand records of the largest size are more than a server has room
 * for. So a page ends early, and what follows is on the next one.
 */
public final class Pageful {
    /** Of JSON; several of the largest records. */
    public static final int MOST_CHARACTERS = 4_000_000;

    /** Rows that a driver may hold ahead of us: PostgreSQL's would hold all. */
    private static final int ROWS_AHEAD = 50;

    private Pageful() {}

    /** The first rows of a query, to the first one that does not {@link #fit}: so it is seen that there are more. */
    public static <T> List<T> read(PanacheQuery<T> query, ToIntFunction<T> size) {
        var read = new ArrayList<T>();
        long characters = 0;
        try (var rows = query.withHint("org.hibernate.fetchSize", ROWS_AHEAD).stream()) {
            var row = rows.iterator();
            while ((characters <= MOST_CHARACTERS || read.size() == 1) && row.hasNext()) {
                var one = row.next();
                characters += size.applyAsInt(one);
                read.add(one);
            }
        }
        return read;
    }

    /** How many of the first items a page holds that has room for so many: one at least, however large. */
    public static <T> int fit(List<T> items, int limit, ToIntFunction<T> size) {
        long characters = 0;
        for (int i = 0; i < items.size(); i++) {
            characters += size.applyAsInt(items.get(i));
            if (i == limit || i > 0 && characters > MOST_CHARACTERS) return i;
        }
        return items.size();
    }

    /** The page that is asked for, from a query of all that stands after {@code page.after()}. */
    public static <T> Slice<T> slice(
            Page page, PanacheQuery<T> query, ToIntFunction<T> size, long total, Function<T, Object> key) {
        var read = read(query.range(0, page.first()), size);
        return Slice.of(page, read, fit(read, page.first(), size), total, key);
    }
}
