package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.merge.Generated.LEAVES;
import static org.sijil.merge.Generated.any;
import static org.sijil.merge.Generated.someFields;
import static org.sijil.merge.Generated.withRandom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the merge with a second, plainer telling of its rules. */
class MergeModelTest {
    @Test
    void scalarsMergeAsInTheModel() {
        withRandom(random -> {
            var record = new History(random);
            var model = new Model();
            for (int i = 0; i < 12; i++) {
                var chain = any(random, List.of("a", "b", "c"));
                var base = record.baseOf(chain);
                var patch = Patch.of(chain, record.nextNumber(chain), scalars(random), Set.of());

                var merged = record.merge(base, patch);

                var conflicts = model.merge(base, patch);
                assertThat(merged.fields().values()).isEqualTo(model.current);
                assertThat(merged.rivals().keySet()).isEqualTo(conflicts);
            }
        });
    }

    /** The rules of sync.md 4 for sets of scalars, told once more as plainly as sync_model.py tells them. */
    private static final class Model {
        private final Map<Path, Object> current = new HashMap<>();
        private final Map<Path, Change> words = new HashMap<>();
        private final List<Change> edits = new ArrayList<>();
        private long seq = 0;

        Set<Path> merge(History.Version base, Patch patch) {
            seq++;
            var conflicts = new HashSet<Path>();
            var own = edits.stream()
                    .filter(edit -> edit.seq() > base.seq() && edit.chain().equals(patch.chain()))
                    .flatMap(edit -> edit.meant().stream())
                    .collect(Collectors.toSet());
            var meant = patch.set().paths().stream()
                    .filter(path -> own.contains(path)
                            || !Objects.equals(patch.get(path), base.fields().get(path)))
                    .collect(Collectors.toSet());
            var edit = new Change(patch.chain(), patch.number(), seq, Set.of(), meant, patch.named());
            patch.set().values().forEach((path, value) -> {
                var word = words.get(path);
                if (!meant.contains(path) || value.equals(current.get(path))) {
                    return;
                }
                if (word != null && !word.chain().equals(patch.chain()) && word.seq() > base.seq()) {
                    conflicts.add(path);
                } else {
                    current.put(path, value);
                    words.put(path, edit);
                }
            });
            edits.add(edit);
            return conflicts;
        }
    }

    private static Fields scalars(Random random) {
        var fields = someFields(random);
        for (Path path : LEAVES) {
            fields = path.isMember() ? fields.without(path) : fields;
        }
        return fields;
    }
}
