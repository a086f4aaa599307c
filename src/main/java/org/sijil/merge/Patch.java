package org.sijil.merge;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one edit says: the values it sets and the paths it clears. A cleared item is removed with all its members. An edit
 * never sets what it clears.
 *
 * @param chain the installation that made the edit: its edits on one record are a chain
 * @param number counted up by the installation; a greater one is the later word
 */
public record Patch(String chain, long number, Fields set, SortedSet<Path> clear) {
    public Patch {
        clear = Collections.unmodifiableSortedSet(new TreeSet<>(clear));
        var contradictions = contradictions(set.paths(), clear);
        if (!contradictions.isEmpty()) {
            throw new IllegalArgumentException("Set and cleared in one edit: " + contradictions);
        }
    }

    public static Patch of(String chain, long number, Fields set, Collection<Path> clear) {
        return new Patch(chain, number, set, new TreeSet<>(clear));
    }

    /** The paths set although they, or their item or a member of theirs, are cleared. An edit with any is quarantined. */
    public static SortedSet<Path> contradictions(Collection<Path> set, Collection<Path> clear) {
        if (clear.isEmpty()) return Collections.emptySortedSet();
        return set.stream()
                .filter(path -> clear.stream().anyMatch(path::touches))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every path that is set or cleared, in their order. */
    public Set<Path> named() {
        if (clear.isEmpty()) return set.paths();
        var named = new TreeSet<>(set.paths());
        named.addAll(clear);
        return Collections.unmodifiableSet(named);
    }

    /** What the edit says of a path it names; null for "remove". */
    @Nullable
    Object get(Path path) {
        return set.get(path);
    }
}
