package org.sijil.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a record since the base of an edit. Made from all changes of the record, in any order: those up to the
 * base only tell that a chain has said something newer already. Immutable.
 */
public final class Changes {
    /** Of a record that is new, or an edit based on nothing that happened to it. */
    public static final Changes NONE = since(0, List.of());

    private final boolean baseIsKnown;
    private final List<Change> all;
    private final List<Change> sinceBase;
    private final Map<Path, Change> last = new HashMap<>();
    private final Set<Path> inConflict;
    private final Set<Path> rivalled;

    private Changes(
            boolean baseIsKnown, List<Change> all, List<Change> sinceBase, Set<Path> inConflict, Set<Path> rivalled) {
        this.baseIsKnown = baseIsKnown;
        this.all = all;
        this.sinceBase = sinceBase;
        this.inConflict = inConflict;
        this.rivalled = rivalled;
        sinceBase.forEach(change -> change.changed().forEach(path -> last.put(path, change)));
    }

    /**
     * Of a known base.
     *
     * @param base the seq with which the base version began; 0 is the empty version
     */
    public static Changes since(long base, Collection<Change> ofRecord) {
        var all = inOrder(ofRecord);
        var sinceBase = all.stream().filter(change -> change.seq() > base).toList();
        return new Changes(true, all, sinceBase, Set.of(), Set.of());
    }

    /**
     * The register does not have the version that the edit was based on. Then every value that differs from another
     * chain's is a conflict, and nothing is removed.
     */
    public static Changes unknownBase(Collection<Change> ofRecord) {
        var all = inOrder(ofRecord);
        return new Changes(false, all, all, Set.of(), Set.of());
    }

    /**
     * With the paths whose conflicts are open: on one with a {@link Precedence} nothing looser is let through. An edit
     * that resolves a conflict leaves out its path.
     *
     * @param rivalled those of them where a word of the edit's own chain is a rival
     */
    public Changes withOpenConflicts(Set<Path> paths, Set<Path> rivalled) {
        return new Changes(baseIsKnown, all, sinceBase, Set.copyOf(paths), Set.copyOf(rivalled));
    }

    /** Whether any other chain wrote since the base: tells MERGED from APPLIED. Of an unknown base nobody can tell: true. */
    public boolean hasOthersThan(String chain) {
        return !baseIsKnown
                || sinceBase.stream().anyMatch(change -> !change.chain().equals(chain));
    }

    /** Nothing happened to the record, ever, and that is known. */
    boolean areNone() {
        return baseIsKnown && all.isEmpty() && inConflict.isEmpty();
    }

    boolean baseIsKnown() {
        return baseIsKnown;
    }

    boolean isInConflict(Path path) {
        return inConflict.contains(path);
    }

    /** Whether the chain meant to change the path, its item or a member of it since the base; rivals count. */
    boolean isMeantBy(String chain, Path path) {
        return sinceBase.stream()
                .filter(change -> change.chain().equals(chain))
                .anyMatch(change -> change.meant().stream().anyMatch(path::touches));
    }

    /**
     * Whether the chain goes on with a rival: its word since the base met another's that is as old as the base. So it is
     * where the base of that word was lost.
     */
    boolean isRivalled(String chain, Path path) {
        return Stream.of(path, path.item()).anyMatch(one -> rivalled.contains(one) && isAloneOn(chain, one))
                && !hasLastWord(chain, path);
    }

    /** Whether the chain meant to change it since the base, and no other chain did change it. */
    private boolean isAloneOn(String chain, Path path) {
        return isMeantBy(chain, path)
                && sinceBase.stream()
                        .filter(change -> !change.chain().equals(chain))
                        .noneMatch(change -> change.changed().stream().anyMatch(path::touches));
    }

    private boolean hasLastWord(String chain, Path path) {
        return all.stream()
                .filter(change -> change.changed().contains(path))
                .reduce((one, later) -> later)
                .map(change -> change.chain().equals(chain))
                .orElse(false);
    }

    /** Whether the patch's chain has said something newer of the path; that stands, in whatever order they arrive. */
    boolean hasNewerOf(Patch patch, Path path) {
        return all.stream()
                .filter(change -> change.chain().equals(patch.chain()) && change.number() > patch.number())
                .anyMatch(change -> change.covers(path));
    }

    /** Who last changed this very path since the base. */
    @Nullable
    Change last(Path path) {
        return last.get(path);
    }

    /** Who last changed this path or removed its item since the base; of a path that is not there, who removed it. */
    @Nullable
    Change lastRemoval(Path path) {
        var own = last.get(path);
        var item = last.get(path.item());
        return own == null || (item != null && item.seq() > own.seq()) ? item : own;
    }

    private static List<Change> inOrder(Collection<Change> changes) {
        return changes.stream().sorted(Comparator.comparingLong(Change::seq)).toList();
    }
}
