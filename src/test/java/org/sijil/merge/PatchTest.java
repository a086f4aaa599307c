package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sijil.merge.Words.MINE;
import static org.sijil.merge.Words.fields;
import static org.sijil.merge.Words.paths;

import org.junit.jupiter.api.Test;

class PatchTest {
    @Test
    void whatIsSetAndClearedContradictsItself() {
        assertThat(Patch.contradictions(paths("when", "narrative"), paths("when")))
                .isEqualTo(paths("when"));
        assertThat(Patch.contradictions(paths("facilityHits[f1].damage"), paths("facilityHits[f1]")))
                .isEqualTo(paths("facilityHits[f1].damage"));
        assertThat(Patch.contradictions(paths("facilityHits[f1].damage"), paths("facilityHits[f1].proximity")))
                .isEmpty();
    }

    @Test
    void aContradictionIsNoPatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Patch.of(MINE, 1, fields("when", "1"), paths("when")))
                .withMessageContaining("when");
    }

    @Test
    void itNamesWhatItSetsAndClears() {
        assertThat(Patch.of(MINE, 1, fields("when", "1"), paths("facilityHits[f1]"))
                        .named())
                .isEqualTo(paths("facilityHits[f1]", "when"));
    }
}
