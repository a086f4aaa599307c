package org.sijil.merge;

import java.util.Set;

/**
 * One edit that was merged into the record, as the register remembers it.
 *
 * @param chain the installation that made it
 * @param number its number in the chain
 * @param seq its place in the register's order
 * @param changed the paths whose last word it became: {@link Merged#changed}
 * @param meant the paths at which it meant to change something: {@link Merged#meant}, also where it became a rival
 * @param named all it said something of: {@link Patch#named}, also what it only repeated from its base
 */
public record Change(String chain, long number, long seq, Set<Path> changed, Set<Path> meant, Set<Path> named) {
    public Change {
        changed = Set.copyOf(changed);
        meant = Set.copyOf(meant);
        named = Set.copyOf(named);
    }

    /** How the register remembers a patch that it merged. */
    public static Change of(Patch patch, long seq, Merged merged) {
        return new Change(patch.chain(), patch.number(), seq, merged.changed(), merged.meant(), patch.named());
    }

    /** Whether it named the path, or the item the path belongs to. */
    boolean covers(Path path) {
        return named.contains(path) || named.contains(path.item());
    }
}
