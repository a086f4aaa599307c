package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.merge.Words.MINE;
import static org.sijil.merge.Words.OTHER;
import static org.sijil.merge.Words.changed;
import static org.sijil.merge.Words.named;
import static org.sijil.merge.Words.since;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void othersWroteOnlyIfTheyWroteAfterTheBase() {
        assertThat(since(5, changed(OTHER, 1, 5, "when")).hasOthersThan(MINE)).isFalse();
        assertThat(since(4, changed(OTHER, 1, 5, "when")).hasOthersThan(MINE)).isTrue();
        assertThat(since(4, changed(MINE, 1, 5, "when")).hasOthersThan(MINE)).isFalse();
        assertThat(Changes.NONE.hasOthersThan(MINE)).isFalse();
    }

    @Test
    void anEditThatChangedNothingWasWrittenToo() {
        assertThat(since(4, named(OTHER, 1, 5, "when")).hasOthersThan(MINE)).isTrue();
    }

    @Test
    void ofAnUnknownBaseNobodyCanTellWhoWrote() {
        assertThat(Changes.unknownBase(List.of()).hasOthersThan(MINE)).isTrue();
    }

    @Test
    void theOrderIsTheRegistersNotTheOneOfTheRows() {
        var late = changed(OTHER, 1, 9, "when");
        var early = changed(MINE, 1, 8, "when");

        assertThat(since(0, late, early).last(Path.of("when"))).isEqualTo(late);
    }

    @Test
    void aChangeRemembersWhatStandsWhatWasMeantAndWhatWasOnlyRepeated() {
        var patch = Words.says(MINE, 1, "when", "2", "mode", "AIR", "narrative", "base");
        var merged = Merge.merge(
                Words.fields("narrative", "base"),
                Words.fields("when", "1", "narrative", "base"),
                patch,
                since(0, changed(OTHER, 1, 1, "when")));

        assertThat(Change.of(patch, 2, merged))
                .isEqualTo(new Change(
                        MINE,
                        1,
                        2,
                        Words.paths("mode"),
                        Words.paths("when", "mode"),
                        Words.paths("when", "mode", "narrative")));
    }
}
