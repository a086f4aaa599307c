package org.sijil.shared;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The items of one page, and whether there are more. */
public record Slice<T>(Page page, List<T> items, boolean hasMore, long totalCount, Function<T, Object> key) {

    /** From up to one item more than the page asks for: fetch {@code page.first() + 1} items after {@code page.after()}. */
    public static <T> Slice<T> of(Page page, List<T> oneMore, long totalCount, Function<T, Object> key) {
        var hasMore = oneMore.size() > page.first();
        return new Slice<>(page, hasMore ? oneMore.subList(0, page.first()) : oneMore, hasMore, totalCount, key);
    }

    /** Each item with its cursor, as the edge of a connection. */
    public <E> List<E> edges(BiFunction<T, String, E> edge) {
        return items.stream().map(item -> edge.apply(item, cursor(item))).toList();
    }

    public PageInfo pageInfo() {
        return new PageInfo(hasMore, items.isEmpty() ? null : cursor(items.get(items.size() - 1)));
    }

    private String cursor(T item) {
        return page.cursor(key.apply(item));
    }
}
