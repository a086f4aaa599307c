package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.merge.Words.MINE;
import static org.sijil.merge.Words.OTHER;
import static org.sijil.merge.Words.THIRD;
import static org.sijil.merge.Words.changed;
import static org.sijil.merge.Words.clears;
import static org.sijil.merge.Words.fields;
import static org.sijil.merge.Words.meant;
import static org.sijil.merge.Words.path;
import static org.sijil.merge.Words.paths;
import static org.sijil.merge.Words.says;
import static org.sijil.merge.Words.since;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items whose members merge by themselves, removed as a whole by one and edited by another. */
class MergeItemTest {
    private static final String HIT = "facilityHits[f1]";
    private static final String DAMAGE = "facilityHits[f1].damage";
    private static final String PROXIMITY = "facilityHits[f1].proximity";
    private static final String FUNCTIONING = "facilityHits[f1].functioningAfter";
    private static final Fields BASE = fields(DAMAGE, "MINOR", PROXIMITY, "DIRECT");

    @Test
    void editsToDifferentMembersBothStand() {
        var register = BASE.with(path(DAMAGE), "TOTAL");

        var merged = Merge.merge(
                BASE, register, says(MINE, 1, PROXIMITY, "PERIMETER"), since(1, changed(OTHER, 1, 2, DAMAGE)));

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL", PROXIMITY, "PERIMETER"));
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void removingAnItemRemovesAllItsMembersAsOneWord() {
        var merged = Merge.merge(BASE, BASE, clears(MINE, 1, HIT), Changes.NONE);

        assertThat(merged.fields()).isEqualTo(Fields.NONE);
        assertThat(merged.changed()).isEqualTo(paths(HIT));
    }

    @Test
    void anItemEditedMeanwhileStaysWhole() {
        var register = BASE.with(path(DAMAGE), "TOTAL");

        var merged = Merge.merge(BASE, register, clears(MINE, 1, HIT), since(1, changed(OTHER, 1, 2, DAMAGE)));

        assertThat(merged.fields()).isEqualTo(register);
        assertThat(merged.rivals())
                .isEqualTo(Map.of(path(HIT), new Rival(Map.of("damage", "TOTAL", "proximity", "DIRECT"), null)));
    }

    @Test
    void anItemThatGotANewMemberMeanwhileStaysWhole() {
        var register = BASE.with(path(FUNCTIONING), "NONE");

        var merged = Merge.merge(BASE, register, clears(MINE, 1, HIT), since(1, changed(OTHER, 1, 2, FUNCTIONING)));

        assertThat(merged.fields()).isEqualTo(register);
        assertThat(merged.rivals()).containsOnlyKeys(path(HIT));
    }

    @Test
    void anEditBringsARemovedItemBackAndTheWholeItemIsInConflict() {
        var merged =
                Merge.merge(BASE, Fields.NONE, says(MINE, 1, DAMAGE, "TOTAL"), since(1, changed(OTHER, 1, 2, HIT)));

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL", PROXIMITY, "DIRECT"));
        assertThat(merged.changed()).isEqualTo(paths(DAMAGE));
        assertThat(merged.rivals())
                .isEqualTo(Map.of(path(HIT), new Rival(null, Map.of("damage", "TOTAL", "proximity", "DIRECT"))));
    }

    @Test
    void anEditOfAMemberThatWasNotThereBringsTheItemBackToo() {
        var merged =
                Merge.merge(BASE, Fields.NONE, says(MINE, 1, FUNCTIONING, "NONE"), since(1, changed(OTHER, 1, 2, HIT)));

        assertThat(merged.fields()).isEqualTo(BASE.with(path(FUNCTIONING), "NONE"));
        assertThat(merged.rivals()).containsOnlyKeys(path(HIT));
    }

    @Test
    void aMemberSentAsItWasDoesNotBringTheItemBack() {
        var merged =
                Merge.merge(BASE, Fields.NONE, says(MINE, 1, DAMAGE, "MINOR"), since(1, changed(OTHER, 1, 2, HIT)));

        assertThat(merged.fields()).isEqualTo(Fields.NONE);
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void whatTheChainItselfClearedDoesNotComeBackWithTheItem() {
        var changes = since(1, changed(MINE, 1, 2, PROXIMITY), changed(OTHER, 1, 3, HIT));

        var merged = Merge.merge(BASE, Fields.NONE, says(MINE, 2, DAMAGE, "TOTAL"), changes);

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL"));
    }

    @Test
    void anItemThatBothRemovedDoesNotComeBackWholeWhenTheChainPutsAMemberBack() {
        var changes = since(1, changed(OTHER, 1, 2, HIT), meant(MINE, 1, 3, HIT));

        var merged = Merge.merge(BASE, Fields.NONE, says(MINE, 2, DAMAGE, "TOTAL"), changes);

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL"));
        assertThat(merged.rivals()).containsOnlyKeys(path(HIT));
    }

    @Test
    void aMemberThatTheChainItselfClearedAfterTheItemCameBackIsItsOwnToSet() {
        var register = fields(PROXIMITY, "DIRECT");
        var changes = since(1, changed(OTHER, 1, 2, HIT), changed(MINE, 1, 3, DAMAGE), changed(MINE, 2, 4, DAMAGE));

        var merged = Merge.merge(BASE, register, says(MINE, 3, DAMAGE, "TOTAL"), changes);

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL", PROXIMITY, "DIRECT"));
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void whatTheEditItselfClearsDoesNotComeBackWithTheItem() {
        var patch = Patch.of(MINE, 1, fields(DAMAGE, "TOTAL"), paths(PROXIMITY));

        var merged = Merge.merge(BASE, Fields.NONE, patch, since(1, changed(OTHER, 1, 2, HIT)));

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL"));
    }

    @Test
    void whatOthersChangedBeforeTheRemovalDoesNotComeBackAsItWas() {
        var changes = since(1, changed(THIRD, 1, 2, PROXIMITY), changed(OTHER, 1, 3, HIT));

        var merged = Merge.merge(BASE, Fields.NONE, says(MINE, 1, DAMAGE, "TOTAL"), changes);

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL"));
    }

    @Test
    void aMemberThatCameBackCanBeEditedByOneWhoSawItBeforeItWent() {
        var register = fields(DAMAGE, "TOTAL", PROXIMITY, "DIRECT");
        var changes = since(1, changed(OTHER, 1, 2, HIT), changed(THIRD, 1, 3, DAMAGE));

        var merged = Merge.merge(BASE, register, says(MINE, 1, PROXIMITY, "PERIMETER"), changes);

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL", PROXIMITY, "PERIMETER"));
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void aMemberThatCameBackIsInConflictWithTheWordOfOneWhoDidNotSeeIt() {
        var register = fields(DAMAGE, "TOTAL", PROXIMITY, "DIRECT");
        var changes = since(2, changed(OTHER, 1, 2, HIT), changed(THIRD, 1, 3, DAMAGE));

        var merged = Merge.merge(Fields.NONE, register, says(MINE, 1, PROXIMITY, "PERIMETER"), changes);

        assertThat(merged.fields()).isEqualTo(register);
        assertThat(merged.rivals()).isEqualTo(Map.of(path(PROXIMITY), new Rival("DIRECT", "PERIMETER")));
    }

    @Test
    void anItemMadeAnewAfterItsRemovalTakesTheEditAndIsInConflict() {
        var register = fields(FUNCTIONING, "FULL");
        var changes = since(1, changed(OTHER, 1, 2, HIT), changed(OTHER, 2, 3, FUNCTIONING));

        var merged = Merge.merge(BASE, register, says(MINE, 1, DAMAGE, "TOTAL"), changes);

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL", FUNCTIONING, "FULL"));
        assertThat(merged.rivals())
                .isEqualTo(Map.of(
                        path(HIT),
                        new Rival(
                                Map.of("functioningAfter", "FULL"),
                                Map.of("damage", "TOTAL", "functioningAfter", "FULL"))));
    }

    @Test
    void anItemMadeAnewByAnotherIsNotRemovedByOneWhoSawTheOldOne() {
        var register = fields(FUNCTIONING, "FULL");
        var changes = since(1, changed(OTHER, 1, 2, HIT), changed(OTHER, 2, 3, FUNCTIONING));

        var merged = Merge.merge(BASE, register, clears(MINE, 1, HIT), changes);

        assertThat(merged.fields()).isEqualTo(register);
        assertThat(merged.rivals()).containsOnlyKeys(path(HIT));
    }

    @Test
    void aChainThatRemovesAnItemAndPutsAMemberBackHasThatMemberOnly() {
        var merged = Merge.merge(BASE, Fields.NONE, says(MINE, 2, DAMAGE, "MINOR"), since(1, changed(MINE, 1, 2, HIT)));

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "MINOR"));
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void aChainThatMakesAnItemAndRemovesItAgainHasNone() {
        var merged = Merge.merge(
                Fields.NONE, fields(DAMAGE, "MINOR"), clears(MINE, 2, HIT), since(1, changed(MINE, 1, 2, DAMAGE)));

        assertThat(merged.fields()).isEqualTo(Fields.NONE);
    }

    @Test
    void anOlderRemovalOfAChainLeavesWhatItSaidLater() {
        var register = BASE.with(path(DAMAGE), "TOTAL");

        var merged = Merge.merge(BASE, register, clears(MINE, 4, HIT), since(1, changed(MINE, 5, 2, DAMAGE)));

        assertThat(merged.fields()).isEqualTo(fields(DAMAGE, "TOTAL"));
    }

    @Test
    void anOlderWordOfAChainDoesNotUndoItsLaterRemoval() {
        var merged = Merge.merge(BASE, Fields.NONE, says(MINE, 4, DAMAGE, "TOTAL"), since(1, changed(MINE, 5, 2, HIT)));

        assertThat(merged.fields()).isEqualTo(Fields.NONE);
    }

    @Test
    void aClearedMemberThatAnotherEditsStays() {
        var register = BASE.with(path(DAMAGE), "TOTAL");

        var merged = Merge.merge(BASE, register, clears(MINE, 1, DAMAGE), since(1, changed(OTHER, 1, 2, DAMAGE)));

        assertThat(merged.fields()).isEqualTo(register);
        assertThat(merged.rivals()).isEqualTo(Map.of(path(DAMAGE), new Rival("TOTAL", null)));
    }
}
