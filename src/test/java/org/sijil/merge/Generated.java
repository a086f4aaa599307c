package org.sijil.merge;

import static org.sijil.merge.Generated.CLEARABLE;
import static org.sijil.merge.Generated.LEAVES;
import static org.sijil.merge.Generated.any;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Random fields and patches, from small sets so that they meet. */
final class Generated {
    private static final int SEEDS = 1_000;
    static final List<Path> LEAVES = Stream.of(
                    "when",
                    "mode",
                    "casualties[KILLED,ALL]",
                    "hits[f1].damage",
                    "hits[f1].proximity",
                    "hits[f2].damage")
            .map(Path::parse)
            .toList();
    static final List<Path> CLEARABLE = Stream.concat(
                    LEAVES.stream(), LEAVES.stream().map(Path::item))
            .distinct()
            .toList();

    static void withRandom(Consumer<Random> law) {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                law.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("With seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    static Fields someFields(Random random) {
        var fields = Fields.NONE;
        for (Path path : LEAVES) {
            if (random.nextBoolean()) {
                fields = fields.with(path, random.nextInt(3));
            }
        }
        return fields;
    }

    static Patch somePatch(Random random, String chain) {
        var set = Fields.NONE;
        var clear = new HashSet<Path>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            if (random.nextInt(3) > 0) {
                set = set.with(any(random, LEAVES), random.nextInt(3));
            } else {
                clear.add(any(random, CLEARABLE));
            }
        }
        clear.removeAll(Patch.contradictions(clear, set.paths()));
        return Patch.of(chain, 1, set, clear);
    }

    static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Generated() {}
}
