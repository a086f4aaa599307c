package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.merge.Words.MINE;
import static org.sijil.merge.Words.OTHER;
import static org.sijil.merge.Words.changed;
import static org.sijil.merge.Words.clears;
import static org.sijil.merge.Words.fields;
import static org.sijil.merge.Words.path;
import static org.sijil.merge.Words.paths;
import static org.sijil.merge.Words.says;
import static org.sijil.merge.Words.since;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** While consent is in conflict the stricter answer stands, whoever gave it, and both are seen. */
class MergePrecedenceTest {
    private static final String SHARE = "consentToShare";
    private static final Precedence STRICTER = (path, one, other) -> path.equals(path(SHARE))
            ? Comparator.comparingInt(MergePrecedenceTest::looseness).compare(one, other)
            : 0;

    private static final Changes OTHERS = since(1, changed(OTHER, 1, 2, SHARE));

    @Test
    void aStricterEditReplacesTheRegistersAnswer() {
        var merged = Merge.merge(
                fields(SHARE, "UNKNOWN"), fields(SHARE, "YES"), says(MINE, 1, SHARE, "NO"), OTHERS, STRICTER);

        assertThat(merged.fields()).isEqualTo(fields(SHARE, "NO"));
        assertThat(merged.changed()).isEqualTo(paths(SHARE));
        assertThat(merged.rivals()).isEqualTo(Map.of(path(SHARE), new Rival("YES", "NO")));
    }

    @Test
    void aLooserEditBecomesTheRival() {
        var merged = Merge.merge(Fields.NONE, fields(SHARE, "NO"), says(MINE, 1, SHARE, "UNKNOWN"), OTHERS, STRICTER);

        assertThat(merged.fields()).isEqualTo(fields(SHARE, "NO"));
        assertThat(merged.rivals()).isEqualTo(Map.of(path(SHARE), new Rival("NO", "UNKNOWN")));
    }

    @Test
    void anAnswerTakenBackStandsBeforeYes() {
        var merged = Merge.merge(fields(SHARE, "NO"), fields(SHARE, "YES"), clears(MINE, 1, SHARE), OTHERS, STRICTER);

        assertThat(merged.fields()).isEqualTo(Fields.NONE);
        assertThat(merged.rivals()).isEqualTo(Map.of(path(SHARE), new Rival("YES", null)));
    }

    @Test
    void yesDoesNotReplaceAnAnswerThatWasTakenBack() {
        var merged = Merge.merge(fields(SHARE, "NO"), Fields.NONE, says(MINE, 1, SHARE, "YES"), OTHERS, STRICTER);

        assertThat(merged.fields()).isEqualTo(Fields.NONE);
        assertThat(merged.rivals()).isEqualTo(Map.of(path(SHARE), new Rival(null, "YES")));
    }

    @Test
    void withoutAConflictAnAnswerMayBecomeLooser() {
        var merged = Merge.merge(
                fields(SHARE, "NO"), fields(SHARE, "NO"), says(MINE, 1, SHARE, "YES"), Changes.NONE, STRICTER);

        assertThat(merged.fields()).isEqualTo(fields(SHARE, "YES"));
    }

    @Test
    void whileTheConflictIsOpenNoChainLoosensEvenItsOwnAnswer() {
        var no = fields(SHARE, "NO");

        var merged = Merge.merge(
                no, no, says(MINE, 2, SHARE, "YES"), Changes.NONE.withOpenConflicts(paths(SHARE), paths()), STRICTER);

        assertThat(merged.fields()).isEqualTo(no);
        assertThat(merged.rivals()).isEqualTo(Map.of(path(SHARE), new Rival("NO", "YES")));
    }

    @Test
    void otherPathsInConflictTakeAnyNewWord() {
        var air = fields("mode", "AIR");

        var merged = Merge.merge(
                air,
                air,
                says(MINE, 2, "mode", "LAND"),
                Changes.NONE.withOpenConflicts(paths("mode"), paths()),
                STRICTER);

        assertThat(merged.fields()).isEqualTo(fields("mode", "LAND"));
    }

    /** Nothing said counts as UNKNOWN. */
    private static int looseness(@Nullable Object answer) {
        return List.of("NO", "UNKNOWN", "YES").indexOf(answer == null ? "UNKNOWN" : answer);
    }
}
