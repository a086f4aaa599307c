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

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The base of its first word was lost, that of its second is known: neither has the other's word been decided on. */
    @Test
    void aChainWhoseWordIsARivalGoesOnWithItsRival() {
        var history =
                List.of(changed(OTHER, 1, 1, "mode"), new Change(MINE, 2, 2, Set.of(), paths("mode"), paths("mode")));
        var patch = says(MINE, 3, "mode", "SEA");
        var undecided = Changes.since(1, history).withOpenConflicts(paths("mode"), paths("mode"));

        assertThat(Merge.merge(REGISTER, REGISTER, patch, undecided).rivals())
                .isEqualTo(Map.of(path("mode"), new Rival("AIR", "SEA")));

        var decided = Changes.since(1, history);
        assertThat(Merge.merge(REGISTER, REGISTER, patch, decided).hasConflict())
                .isFalse();
        var seen = Changes.since(2, history).withOpenConflicts(paths("mode"), paths("mode"));
        assertThat(Merge.merge(REGISTER, REGISTER, patch, seen).hasConflict()).isFalse();
    }

    @Test
    void itsOwnStandingWordIsNoRivalOfTheNext() {
        var history =
                List.of(changed(MINE, 1, 1, "mode"), new Change(MINE, 2, 2, Set.of(), paths("mode"), paths("mode")));
        var undecided = Changes.since(1, history).withOpenConflicts(paths("mode"), paths("mode"));

        var merged = Merge.merge(REGISTER, REGISTER, says(MINE, 3, "mode", "SEA"), undecided);

        assertThat(merged.fields().get(path("mode"))).isEqualTo("SEA");
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void whoseWordOnlyAgreedGoesOnWithItsWord() {
        var history =
                List.of(changed(OTHER, 1, 1, "mode"), new Change(MINE, 2, 2, Set.of(), paths("mode"), paths("mode")));
        var rivalOfAThird = Changes.since(1, history).withOpenConflicts(paths("mode"), paths());

        assertThat(Merge.merge(REGISTER, REGISTER, says(MINE, 3, "mode", "SEA"), rivalOfAThird)
                        .hasConflict())
                .isFalse();
    }

    /** Its clearing came on a lost base; what it then says of a member must not replace what the other said there. */
    @Test
    void aRivalOnAnItemHoldsForItsMembers() {
        var item = path("facilityHits[f1]");
        var history = List.of(
                changed(OTHER, 1, 1, "facilityHits[f1].damage"),
                new Change(MINE, 1, 2, Set.of(), Set.of(item), Set.of(item)));
        var changes = Changes.since(1, history).withOpenConflicts(Set.of(item), Set.of(item));

        var merged = Merge.merge(REGISTER, REGISTER, says(MINE, 2, "facilityHits[f1].damage", "MAJOR"), changes);

        assertThat(merged.fields()).isEqualTo(REGISTER);
        assertThat(merged.rivals().keySet()).containsExactly(path("facilityHits[f1].damage"));
    }

    /** It cleared the item before another's damage was known to it; of the proximity nobody else has said anything. */
    @Test
    void aRivalOnAnItemThatAnotherChangedLeavesItsMembersAlone() {
        var item = path("facilityHits[f1]");
        var history = List.of(
                changed(OTHER, 1, 1, "facilityHits[f1].proximity"),
                changed(OTHER, 2, 2, "facilityHits[f1].damage"),
                new Change(MINE, 1, 3, Set.of(), Set.of(item), Set.of(item)));
        var register = REGISTER.with(path("facilityHits[f1].proximity"), "NEAR");
        var changes = Changes.since(1, history).withOpenConflicts(Set.of(item), Set.of(item));

        var merged = Merge.merge(register, register, says(MINE, 2, "facilityHits[f1].proximity", "DIRECT"), changes);

        assertThat(merged.hasConflict()).isFalse();
    }

    private static Changes by(String chain) {
        return Changes.unknownBase(List.of(changed(chain, 1, 1, "mode", "facilityHits[f1].damage")));
    }
}
