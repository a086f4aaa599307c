package org.sijil.shared;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The items of one page, and whether there are more. */
public record Slice<T>(Page page, List<T> items, boolean hasMore, long totalCount, Function<T, Object> key) {

    /** From up to one item more than the page asks for: fetch {@code page.first() + 1} items after {@code page.after()}. */
    public static <T> Slice<T> of(Page page, List<T> oneMore, long totalCount, Function<T, Object> key) {
        return of(page, oneMore, Math.min(oneMore.size(), page.first()), totalCount, key);
    }

    /** From items of which only the first fit on the page: so it ends early, and what follows is on the next one. */
    public static <T> Slice<T> of(Page page, List<T> read, int fit, long totalCount, Function<T, Object> key) {
        return new Slice<>(page, read.subList(0, fit), fit < read.size(), totalCount, key);
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
