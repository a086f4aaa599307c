package org.sijil.merge;

import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the register holds with what one edit says, both descending from {@code base}. What one side changed, stands.
 * A path that another chain changed last since the base, to another value, stays as the register has it and is reported:
 * silently dropping what a witness said is the one mistake we may not make.
 */
public final class Merge {
    private final Fields base;
    private final Fields register;
    private final Patch patch;
    private final Changes changes;
    private final Precedence precedence;

    private final SortedMap<Path, Object> values;
    private final SortedSet<Path> changed = new TreeSet<>();
    private final SortedSet<Path> meant = new TreeSet<>();
    private final SortedMap<Path, Rival> rivals = new TreeMap<>();
    private final Set<Path> revived = new TreeSet<>();

    private Merge(Fields base, Fields register, Patch patch, Changes changes, Precedence precedence) {
        this.base = base;
        this.register = register;
        this.patch = patch;
        this.changes = changes;
        this.precedence = precedence;
        this.values = new TreeMap<>(register.values());
    }

    public static Merged merge(Fields base, Fields register, Patch patch, Changes sinceBase) {
        return merge(base, register, patch, sinceBase, Precedence.NONE);
    }

    /**
     * Of rival words the precedence tells which one stands. Most edits begin a record: they meet nothing, and their paths are
     * not gone through.
     *
     * @param base the content that the edit was made on; nothing if it is unknown ({@link Changes#unknownBase})
     */
    public static Merged merge(Fields base, Fields register, Patch patch, Changes sinceBase, Precedence precedence) {
        boolean begins = sinceBase.areNone() && base.isEmpty() && register.isEmpty();
        return begins && patch.clear().isEmpty()
                ? Merged.begun(patch.set())
                : new Merge(base, register, patch, sinceBase, precedence).merged();
    }

    private Merged merged() {
        for (Path path : patch.named()) {
            var said = patch.get(path);
            if (isUnchanged(path, said)) {
                continue;
            }
            meant.add(path);
            if (Objects.equals(said, register.get(path)) || changes.hasNewerOf(patch, path)) {
                continue;
            }
            if (said == null && !register.has(path)) { // an item put by its members
                removeMembers(path);
            } else if (isChangedByAnother(path, said)) {
                oppose(path, said);
            } else if (changes.isInConflict(path) && precedence.compare(path, said, register.get(path)) > 0) {
                rivals.put(path, new Rival(register.get(path), said));
            } else {
                put(path, said);
            }
        }
        revived.forEach(this::restore); // last: a member that this edit sets is not brought back
        return new Merged(new Fields(values), changed, meant, rivals);
    }

    /** As in the base, and the chain has meant nothing else since: 0, 1, 0 said by one chain ends at 0. */
    private boolean isUnchanged(Path path, @Nullable Object said) {
        return changes.baseIsKnown() && Objects.equals(said, base.get(path)) && !changes.isMeantBy(patch.chain(), path);
    }

    /** Whether another chain had the last word on the path since the base. */
    private boolean isChangedByAnother(Path path, @Nullable Object said) {
        if (!changes.baseIsKnown() && said == null) {
            return true; // nothing is removed
        }
        var last = register.has(path) ? changes.last(path) : changes.lastRemoval(path);
        if (last != null) {
            return !last.chain().equals(patch.chain());
        }
        // Nobody has said it since the base, yet it differs: it came back with its item, unseen by this edit.
        boolean cameBack = changes.baseIsKnown() && !Objects.equals(base.get(path), register.get(path));
        return register.has(path) && (cameBack || changes.isRivalled(patch.chain(), path));
    }

    /** The register's value stands, an edit before a removal, unless the path has a precedence. */
    private void oppose(Path path, @Nullable Object said) {
        var current = register.get(path);
        var order = precedence.compare(path, said, current);
        var stands = order < 0 || (order == 0 && current == null);
        if (stands) {
            put(path, said);
        }
        var removal = changes.lastRemoval(path);
        if (stands && current == null && removal != null) {
            revived.add(removal.changed().contains(path) ? path : path.item());
        } else {
            rivals.put(path, new Rival(current, said));
        }
    }

    /** A whole item goes, or if another chain has said something of it, the whole item stays. */
    private void removeMembers(Path item) {
        var members = register.within(item).paths().stream()
                .filter(member -> !changes.hasNewerOf(patch, member))
                .toList();
        if (members.stream().anyMatch(member -> isChangedByAnother(member, null))) {
            rivals.put(item, new Rival(register.get(item), null));
        } else if (!members.isEmpty()) {
            members.forEach(values::remove);
            changed.add(item);
        }
    }

    /**
     * What another chain removed while this edit said something of it is there again: an item with those members of the
     * base that nobody has changed or cleared since. Other members are left to history, as their last value is not known
     * here; the conflict shows the item as it came back.
     */
    private void restore(Path path) {
        if (register.get(path) == null) {
            for (Path member : base.within(path).paths()) {
                var isSaid = values.containsKey(member) || patch.clear().contains(member);
                if (!isSaid && changes.last(member) == null && !changes.isMeantBy(patch.chain(), member)) {
                    values.put(member, Objects.requireNonNull(base.get(member)));
                }
            }
        }
        rivals.put(path, new Rival(register.get(path), new Fields(values).get(path)));
    }

    private void put(Path path, @Nullable Object said) {
        if (said == null) values.keySet().removeIf(inner -> inner.isWithin(path));
        else values.put(path, said);
        changed.add(path);
    }
}
