package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.merge.Words.MINE;
import static org.sijil.merge.Words.OTHER;
import static org.sijil.merge.Words.changed;
import static org.sijil.merge.Words.clears;
import static org.sijil.merge.Words.fields;
import static org.sijil.merge.Words.meant;
import static org.sijil.merge.Words.named;
import static org.sijil.merge.Words.path;
import static org.sijil.merge.Words.paths;
import static org.sijil.merge.Words.says;
import static org.sijil.merge.Words.since;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Scalars, objects and whole items: one path, one word. Members of items: {@link MergeItemTest}. */
class MergeTest {
    private static final String INJURED = "casualties[INJURED,ALL]";
    private static final Fields TWO = fields(INJURED, "2");

    @Test
    void anEditOnWhatNobodyElseTouchedStands() {
        var merged = Merge.merge(TWO, TWO, says(MINE, 1, INJURED, "3"), Changes.NONE);

        assertThat(merged.fields()).isEqualTo(fields(INJURED, "3"));
        assertThat(merged.changed()).isEqualTo(paths(INJURED));
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void editsToDifferentPathsBothStand() {
        var register = TWO.with(path("mode"), "AIR");

        var merged = Merge.merge(TWO, register, says(MINE, 1, INJURED, "3"), since(1, changed(OTHER, 1, 2, "mode")));

        assertThat(merged.fields()).isEqualTo(fields(INJURED, "3", "mode", "AIR"));
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void editsToTheSameFigureWaitForASupervisor() {
        var register = fields(INJURED, "4");

        var merged = Merge.merge(TWO, register, says(MINE, 1, INJURED, "3"), since(1, changed(OTHER, 1, 2, INJURED)));

        assertThat(merged.fields()).isEqualTo(register);
        assertThat(merged.changed()).isEmpty();
        assertThat(merged.rivals()).isEqualTo(Map.of(path(INJURED), new Rival("4", "3")));
    }

    @Test
    void bothSayingTheSameIsFine() {
        var register = fields(INJURED, "3");

        var merged = Merge.merge(TWO, register, says(MINE, 1, INJURED, "3"), since(1, changed(OTHER, 1, 2, INJURED)));

        assertThat(merged).isEqualTo(new Merged(register, Set.of(), paths(INJURED), new TreeMap<>()));
    }

    @Test
    void aFormSentWholeDoesNotOverrideWhatOthersChanged() {
        var register = fields(INJURED, "4");

        var merged = Merge.merge(TWO, register, says(MINE, 1, INJURED, "2"), since(1, changed(OTHER, 1, 2, INJURED)));

        assertThat(merged.fields()).isEqualTo(register);
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void aFormSentWholeTwiceDoesNotEither() {
        var register = fields(INJURED, "4");
        var changes = since(1, changed(OTHER, 1, 2, INJURED), named(MINE, 1, 3, INJURED));

        var merged = Merge.merge(TWO, register, says(MINE, 2, INJURED, "2"), changes);

        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void aNewerWordStandsAlsoIfItOnlyRepeatedItsBase() {
        var merged = Merge.merge(TWO, TWO, says(MINE, 4, INJURED, "3"), since(1, named(MINE, 5, 2, INJURED)));

        assertThat(merged.fields()).isEqualTo(TWO);
    }

    @Test
    void whatOthersChangedBeforeTheBaseIsNoConflict() {
        var merged = Merge.merge(TWO, TWO, says(MINE, 1, INJURED, "3"), since(2, changed(OTHER, 1, 2, INJURED)));

        assertThat(merged.fields()).isEqualTo(fields(INJURED, "3"));
    }

    @Test
    void aChainThatGoesBackToTheBaseEndsThere() {
        var register = fields(INJURED, "3");

        var merged = Merge.merge(TWO, register, says(MINE, 2, INJURED, "2"), since(1, changed(MINE, 1, 2, INJURED)));

        assertThat(merged.fields()).isEqualTo(TWO);
    }

    @Test
    void aChainThatGoesBackToTheBaseIsHeardAlsoIfItsEarlierWordBecameARival() {
        var register = fields(INJURED, "4");
        var changes = since(1, changed(OTHER, 1, 2, INJURED), meant(MINE, 1, 3, INJURED));

        var merged = Merge.merge(TWO, register, says(MINE, 2, INJURED, "2"), changes);

        assertThat(merged.rivals()).isEqualTo(Map.of(path(INJURED), new Rival("4", "2")));
    }

    @Test
    void anOlderWordOfAChainNeverReplacesANewerOne() {
        var register = fields(INJURED, "5");

        var merged = Merge.merge(TWO, register, says(MINE, 4, INJURED, "4"), since(1, changed(MINE, 5, 2, INJURED)));

        assertThat(merged.fields()).isEqualTo(register);
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void anOlderWordOfAChainNeverReplacesItsNewerRival() {
        var changes = since(1, changed(OTHER, 1, 2, INJURED), meant(MINE, 5, 3, INJURED));

        var merged = Merge.merge(TWO, fields(INJURED, "4"), says(MINE, 4, INJURED, "3"), changes);

        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void anOlderWordIsHeardOnOtherPaths() {
        var merged = Merge.merge(TWO, TWO, says(MINE, 4, "mode", "AIR"), since(1, changed(MINE, 5, 2, INJURED)));

        assertThat(merged.changed()).isEqualTo(paths("mode"));
    }

    @Test
    void aChainMayTakeBackItsOwnWordAfterOthersWroteElsewhere() {
        var changes = since(1, changed(MINE, 1, 2, INJURED), changed(OTHER, 1, 3, "mode"));

        var merged = Merge.merge(TWO, fields(INJURED, "3", "mode", "AIR"), says(MINE, 2, INJURED, "5"), changes);

        assertThat(merged.fields()).isEqualTo(fields(INJURED, "5", "mode", "AIR"));
    }

    @Test
    void clearingRemoves() {
        var merged = Merge.merge(TWO, TWO, clears(MINE, 1, INJURED), Changes.NONE);

        assertThat(merged.fields()).isEqualTo(Fields.NONE);
        assertThat(merged.changed()).isEqualTo(paths(INJURED));
    }

    @Test
    void clearingWhatWasNeverSetChangesNothing() {
        var merged = Merge.merge(TWO, TWO, clears(MINE, 1, "narrative", "facilityHits[f1]"), Changes.NONE);

        assertThat(merged.fields()).isEqualTo(TWO);
        assertThat(merged.changed()).isEmpty();
    }

    @Test
    void clearingWhatOneNeverSawIsNoRemoval() {
        var merged = Merge.merge(Fields.NONE, TWO, clears(MINE, 1, INJURED), since(0, changed(OTHER, 1, 1, INJURED)));

        assertThat(merged.fields()).isEqualTo(TWO);
        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void removalOnBothSidesIsFine() {
        var merged = Merge.merge(TWO, Fields.NONE, clears(MINE, 1, INJURED), since(1, changed(OTHER, 1, 2, INJURED)));

        assertThat(merged.hasConflict()).isFalse();
    }

    @Test
    void anEditBeatsAnEarlierRemoval() {
        var merged =
                Merge.merge(TWO, Fields.NONE, says(MINE, 1, INJURED, "3"), since(1, changed(OTHER, 1, 2, INJURED)));

        assertThat(merged.fields()).isEqualTo(fields(INJURED, "3"));
        assertThat(merged.changed()).isEqualTo(paths(INJURED));
        assertThat(merged.rivals()).isEqualTo(Map.of(path(INJURED), new Rival(null, "3")));
    }

    @Test
    void anEditBeatsALaterRemoval() {
        var register = fields(INJURED, "3");

        var merged = Merge.merge(TWO, register, clears(MINE, 1, INJURED), since(1, changed(OTHER, 1, 2, INJURED)));

        assertThat(merged.fields()).isEqualTo(register);
        assertThat(merged.rivals()).isEqualTo(Map.of(path(INJURED), new Rival("3", null)));
    }
}
