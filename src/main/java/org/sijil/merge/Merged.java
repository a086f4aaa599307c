package org.sijil.merge;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of a patch.
 *
 * @param fields the record's content now; equal to the register's before when nothing changed
 * @param changed the paths whose last word is now this edit's: each value it set, each path or whole item it removed.
 *     Members that came back with their item are in {@code fields} only: nobody has said them anew.
 * @param meant the paths at which the edit says something else than its base, or its chain did before: what sync.md 4
 *     calls changing a path, whether or not it came to stand
 * @param rivals the conflicts of this edit, by path; a path that is in conflict already gets no second one
 */
public record Merged(Fields fields, Set<Path> changed, Set<Path> meant, SortedMap<Path, Rival> rivals) {
    public Merged {
        changed = Collections.unmodifiableSet(new TreeSet<>(changed));
        meant = Collections.unmodifiableSet(new TreeSet<>(meant));
        rivals = Collections.unmodifiableSortedMap(new TreeMap<>(rivals));
    }

    /** All of it stands. */
    static Merged begun(Fields fields) {
        return new Merged(fields, fields.paths(), fields.paths(), Collections.emptySortedMap());
    }

    public boolean hasConflict() {
        return !rivals.isEmpty();
    }
}
