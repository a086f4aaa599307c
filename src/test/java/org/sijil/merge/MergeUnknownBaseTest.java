package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.merge.Words.MINE;
import static org.sijil.merge.Words.OTHER;
import static org.sijil.merge.Words.changed;
import static org.sijil.merge.Words.clears;
import static org.sijil.merge.Words.fields;
import static org.sijil.merge.Words.path;
import static org.sijil.merge.Words.says;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** After a restore the register may not know what an edit was based on. */
class MergeUnknownBaseTest {
    private static final Fields REGISTER = fields("mode", "AIR", "facilityHits[f1].damage", "MINOR");

    @Test
    void everyValueThatDiffersFromAnotherChainsIsAConflict() {
        var merged = Merge.merge(Fields.NONE, REGISTER, says(MINE, 1, "mode", "LAND"), by(OTHER));

        assertThat(merged.fields()).isEqualTo(REGISTER);
        assertThat(merged.rivals()).isEqualTo(Map.of(path("mode"), new Rival("AIR", "LAND")));
    }

    @Test
    void theSameValueIsNone() {
        assertThat(Merge.merge(Fields.NONE, REGISTER, says(MINE, 1, "mode", "AIR"), by(OTHER))
                        .hasConflict())
                .isFalse();
    }

    @Test
    void theLaterWordOfTheSameChainStands() {
        var merged = Merge.merge(Fields.NONE, REGISTER, says(MINE, 2, "mode", "LAND"), by(MINE));

        assertThat(merged.fields()).isEqualTo(REGISTER.with(path("mode"), "LAND"));
    }

    @Test
    void whatNobodyHasSaidIsAdded() {
        var merged = Merge.merge(Fields.NONE, REGISTER, says(MINE, 1, "narrative", "text"), by(OTHER));

        assertThat(merged.fields()).isEqualTo(REGISTER.with(path("narrative"), "text"));
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void nothingIsRemovedNotEvenOnesOwnAndTheRemovalIsKeptAsARival() {
        for (String chain : List.of(MINE, OTHER)) {
            var merged = Merge.merge(Fields.NONE, REGISTER, clears(MINE, 2, "mode", "facilityHits[f1]"), by(chain));

            assertThat(merged.fields()).isEqualTo(REGISTER);
            assertThat(merged.rivals())
                    .isEqualTo(Map.of(
                            path("mode"),
                            new Rival("AIR", null),
                            path("facilityHits[f1]"),
                            new Rival(Map.of("damage", "MINOR"), null)));
        }
    }

    private static Changes by(String chain) {
        return Changes.unknownBase(List.of(changed(chain, 1, 1, "mode", "facilityHits[f1].damage")));
    }
}
