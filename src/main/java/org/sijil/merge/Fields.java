package org.sijil.merge;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of one record: what each path says, in the order of the paths. What is not there is not said; there are no
 * nulls. An item is either put whole or by its members, never both, and one put by its members is there while it has
 * one. Immutable; equal when every path says the same.
 */
public record Fields(SortedMap<Path, Object> values) {
    public static final Fields NONE = new Fields(new TreeMap<>());

    public Fields {
        var copy = new TreeMap<>(values);
        copy.values().forEach(Objects::requireNonNull);
        for (Path path : copy.keySet()) {
            if (path.isMember() && copy.containsKey(path.item())) {
                throw new IllegalArgumentException(path.item() + " is put whole and by its member " + path);
            }
        }
        values = Collections.unmodifiableSortedMap(copy);
    }

    public static Fields of(Map<Path, ?> values) {
        return new Fields(new TreeMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The paths that say something, in their order. */
    public Set<Path> paths() {
        return values.keySet();
    }

    /** Whether this very path says something; an item that is put by its members does not. */
    public boolean has(Path path) {
        return values.containsKey(path);
    }

    /**
     * What the path says, or null. Of an item that is put by its members: what they say, by their names, in an immutable
     * map.
     */
    public @Nullable Object get(Path path) {
        var value = values.get(path);
        if (value != null || path.isMember() || path.keys().isEmpty()) {
            return value;
        }
        var members = new TreeMap<String, Object>();
        within(path).values.forEach((inner, said) -> members.put(String.valueOf(inner.member()), said));
        return members.isEmpty() ? null : Collections.unmodifiableMap(members);
    }

    /** The path and its members alone. */
    public Fields within(Path path) {
        var inner = new TreeMap<Path, Object>();
        values.tailMap(path).entrySet().stream()
                .takeWhile(entry -> entry.getKey().isWithin(path))
                .forEach(entry -> inner.put(entry.getKey(), entry.getValue()));
        return new Fields(inner);
    }

    public Fields with(Path path, Object value) {
        var changed = new TreeMap<>(values);
        changed.put(path, value);
        return new Fields(changed);
    }

    /** Without the path and all its members. */
    public Fields without(Path path) {
        var changed = new TreeMap<>(values);
        changed.keySet().removeIf(inner -> inner.isWithin(path));
        return new Fields(changed);
    }
}
