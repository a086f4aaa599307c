package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.merge.Generated.CLEARABLE;
import static org.sijil.merge.Generated.LEAVES;
import static org.sijil.merge.Generated.any;
import static org.sijil.merge.Generated.someFields;
import static org.sijil.merge.Generated.somePatch;
import static org.sijil.merge.Generated.withRandom;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The laws of sync.md 7 that concern one record, over generated histories of three tablets. A failure names its seed. */
class MergeLawsTest {
    @Test
    void disjointEditsCommute() {
        withRandom(random -> {
            var base = someFields(random);
            var mine = somePatch(random, "mine");
            var other = somePatch(random, "other");
            if (areDisjoint(mine, other)) {
                assertThat(bothMerged(base, mine, other)).isEqualTo(bothMerged(base, other, mine));
            }
        });
    }

    @Test
    void editBeatsRemovalInEitherOrder() {
        withRandom(random -> {
            var base = someFields(random);
            var path = any(random, LEAVES);
            var item = path.item();
            var edit = Patch.of("mine", 1, Fields.NONE.with(path, "new"), Set.of());
            var removal = Patch.of("other", 1, Fields.NONE, Set.of(item));
            if (base.get(item) == null) {
                return;
            }
            var expected = base.with(path, "new");
            assertThat(bothMerged(base, edit, removal)).isEqualTo(expected);
            assertThat(bothMerged(base, removal, edit)).isEqualTo(expected);
        });
    }

    @Test
    void anUnchangedSideNeverOverrides() {
        withRandom(random -> {
            var record = new History(random, someFields(random));
            var base = record.now();
            record.randomEdits(5);

            for (int number = 1; number <= 2; number++) {
                var formSentWhole = Patch.of("silent", number, base.fields(), absentFrom(base.fields()));
                var merged = record.merge(base, formSentWhole);

                assertThat(merged.fields()).isEqualTo(record.before());
                assertThat(merged.hasConflict()).isFalse();
            }
        });
    }

    @Test
    void aChainsLastWordStandsWhereNoOneElseWrote() {
        withRandom(random -> {
            var record = new History(random);
            record.randomEdits(12);
            for (Path path : LEAVES) {
                var words = record.wordsOn(path);
                if (!words.isEmpty() && record.isOfOneChain(path.item())) {
                    assertThat(record.now().fields().get(path))
                            .as("%s", path)
                            .isEqualTo(words.get(words.size() - 1).get(path));
                }
            }
        });
    }

    @Test
    void everyValueSaidIsCurrentOrInHistoryOrARival() {
        withRandom(random -> {
            var record = new History(random);
            record.randomEdits(12);
            for (Patch patch : record.said) {
                patch.set()
                        .values()
                        .forEach((path, value) -> assertThat(record.remembers(path, value))
                                .as("%s of %s", path, patch)
                                .isTrue());
            }
        });
    }

    @Test
    void aConflictExistsOnlyIfConcurrentSamePathOtherValueOtherChain() {
        withRandom(random -> {
            var record = new History(random);
            for (int i = 0; i < 12; i++) {
                var merged = record.randomEdit();
                var others = record.othersSince(record.lastBase, record.lastPatch.chain());
                merged.rivals().forEach((path, rival) -> {
                    assertThat(rival.said()).isNotEqualTo(rival.register());
                    assertThat(record.lastPatch.named()).anyMatch(path::touches);
                    assertThat(others)
                            .as("%s", path)
                            .anyMatch(other -> other.stream().anyMatch(path::touches));
                });
            }
        });
    }

    @Test
    void aConflictIsSeenWheneverTwoChainsSayDifferentThings() {
        withRandom(random -> {
            var base = someFields(random);
            var path = any(random, LEAVES);
            var mine = Patch.of("mine", 1, Fields.NONE.with(path, "one"), Set.of());
            var other = Patch.of("other", 1, Fields.NONE.with(path, "two"), Set.of());
            var record = new History(random, base);
            var seen = record.now();

            record.merge(seen, mine);
            var merged = record.merge(seen, other);

            assertThat(merged.fields().get(path)).isEqualTo("one");
            assertThat(merged.rivals()).containsOnly(Map.entry(path, new Rival("one", "two")));
        });
    }

    @Test
    void mergingAPatchAgainChangesNothing() {
        withRandom(random -> {
            var record = new History(random);
            record.randomEdits(8);
            var base = record.lastBase;
            var patch = record.lastPatch;

            var again = record.merge(base, patch);

            assertThat(again.fields()).isEqualTo(record.before());
            assertThat(again.changed()).isEmpty();
        });
    }

    /** Whether it meets nothing, or a word of another that said nothing. */
    @Test
    void whatBeginsARecordIsMergedAsWhateverElseIs() {
        withRandom(random -> {
            var patch = somePatch(random, "mine");
            var saidNothing = new Change("other", 1, 1, Set.of(), Set.of(), Set.of());

            var begun = Merge.merge(Fields.NONE, Fields.NONE, patch, Changes.NONE);

            assertThat(begun)
                    .isEqualTo(Merge.merge(Fields.NONE, Fields.NONE, patch, Changes.since(0, Set.of(saidNothing))));
        });
    }

    private static Fields bothMerged(Fields base, Patch first, Patch second) {
        var record = new History(new Random(0), base);
        var seen = record.now();
        record.merge(seen, first);
        return record.merge(seen, second).fields();
    }

    private static boolean areDisjoint(Patch one, Patch other) {
        return one.named().stream().noneMatch(path -> other.named().stream().anyMatch(path::touches));
    }

    private static Set<Path> absentFrom(Fields fields) {
        return CLEARABLE.stream().filter(path -> fields.get(path) == null).collect(Collectors.toSet());
    }
}
