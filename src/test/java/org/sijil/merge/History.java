package org.sijil.merge;

import static org.sijil.merge.Generated.any;
import static org.sijil.merge.Generated.somePatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A record as the register keeps it, and three tablets that edit what they last saw, sometimes long ago. */
final class History {
    private final Random random;
    private final List<Version> versions = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    final List<Patch> said = new ArrayList<>();
    private final Map<Path, List<Rival>> rivalsByPath = new HashMap<>();
    private final Map<String, Version> bases = new HashMap<>();
    Version lastBase;
    Patch lastPatch = Patch.of("nobody", 0, Fields.NONE, Set.of());

    History(Random random) {
        this(random, Fields.NONE);
    }

    History(Random random, Fields fields) {
        this.random = random;
        versions.add(new Version(0, fields));
        lastBase = now();
    }

    Version now() {
        return versions.get(versions.size() - 1);
    }

    Fields before() {
        return versions.get(versions.size() - 2).fields();
    }

    void randomEdits(int count) {
        for (int i = 0; i < count; i++) {
            randomEdit();
        }
    }

    Merged randomEdit() {
        var chain = any(random, List.of("a", "b", "c"));
        var patch = somePatch(random, chain);
        return merge(baseOf(chain), Patch.of(chain, nextNumber(chain), patch.set(), patch.clear()));
    }

    /** A tablet keeps its base while its edits are open, then takes over what is current. */
    Version baseOf(String chain) {
        if (random.nextInt(3) == 0) {
            bases.put(chain, now());
        }
        return bases.computeIfAbsent(chain, none -> versions.get(0));
    }

    long nextNumber(String chain) {
        return 1
                + changes.stream()
                        .filter(change -> change.chain().equals(chain))
                        .count();
    }

    Merged merge(Version base, Patch patch) {
        var merged = Merge.merge(base.fields(), now().fields(), patch, Changes.since(base.seq(), changes));
        var seq = now().seq() + 1;
        versions.add(new Version(seq, merged.fields()));
        changes.add(Change.of(patch, seq, merged));
        said.add(patch);
        merged.rivals()
                .forEach((path, rival) -> rivalsByPath
                        .computeIfAbsent(path, none -> new ArrayList<>())
                        .add(rival));
        lastBase = base;
        lastPatch = patch;
        return merged;
    }

    /** What was said of the path, or of the item it belongs to. */
    List<Patch> wordsOn(Path path) {
        return said.stream()
                .filter(patch -> patch.named().stream().anyMatch(path::isWithin))
                .toList();
    }

    /** Whether one chain alone ever said something of the item or its members. */
    boolean isOfOneChain(Path item) {
        var chains = said.stream()
                .filter(patch -> patch.named().stream().anyMatch(item::touches))
                .map(Patch::chain);
        return chains.distinct().count() == 1;
    }

    boolean remembers(Path path, Object value) {
        return versions.stream()
                        .anyMatch(version -> value.equals(version.fields().get(path)))
                || rivalsByPath.getOrDefault(path, List.of()).stream().anyMatch(rival -> value.equals(rival.said()));
    }

    List<Set<Path>> othersSince(Version base, String chain) {
        return changes.stream()
                .filter(change -> change.seq() > base.seq() && !change.chain().equals(chain))
                .map(Change::named)
                .toList();
    }

    /** What the record said from one seq on. */
    record Version(long seq, Fields fields) {}
}
