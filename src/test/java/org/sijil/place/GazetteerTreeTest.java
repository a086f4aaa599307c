package org.sijil.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTreeTest {
    private final GazetteerTree tree = GazetteerTree.of(List.of())
            .with(List.of(
                    row("CAMP", "TOWN", PlaceLevel.CAMP),
                    row("TOWN", "NORTH", PlaceLevel.COMMUNITY),
                    row("NORTH", "ALL", PlaceLevel.GOVERNORATE),
                    row("NORTHEAST", "ALL", PlaceLevel.GOVERNORATE),
                    row("ALL", null, PlaceLevel.COUNTRY)));

    @Test
    void aPlaceLiesInItselfAndInAllAboveIt() {
        assertThat(tree.isWithin("CAMP", "CAMP")).isTrue();
        assertThat(tree.isWithin("CAMP", "NORTH")).isTrue();
        assertThat(tree.isWithin("NORTH", "CAMP")).isFalse();
    }

    @Test
    void idsThatBeginAlikeAreNotMixedUp() {
        assertThat(tree.isWithin("NORTHEAST", "NORTH")).isFalse();
        assertThat(tree.isWithin("NORTH", "ORTH")).isFalse();
    }

    @Test
    void whatIsNotThereLiesNowhere() {
        assertThat(tree.isWithin("ATLANTIS", "ALL")).isFalse();
    }

    @Test
    void whatLiesInAMovedPlaceMovesAlong() {
        var after = tree.with(List.of(row("TOWN", "NORTHEAST", PlaceLevel.COMMUNITY)));

        assertThat(after.isWithin("CAMP", "NORTHEAST")).isTrue();
        assertThat(after.isWithin("CAMP", "NORTH")).isFalse();
        assertThat(tree.isWithin("CAMP", "NORTH")).isTrue();
    }

    private static PlaceRow row(String id, String parent, PlaceLevel level) {
        return new PlaceRow(id, parent, level, id, null, null, null);
    }
}
