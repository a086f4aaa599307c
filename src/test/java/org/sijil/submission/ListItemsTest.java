package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.casualties;
import static org.sijil.Said.injured;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Items of keyed lists, added, edited and removed by two tablets that did not know of each other. */
@QuarkusTest
class ListItemsTest extends MergeScene {

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("alsoHit", "A", "B"),
                Arguments.of("casualties", killed("ALL", 1), injured("ALL", 2)),
                Arguments.of("facilityHits", map("id", "f1", "damage", "MINOR"), map("id", "f2", "damage", "TOTAL")),
                Arguments.of(
                        "weaponUses", map("id", "w1", "category", "CLUSTER"), map("id", "w2", "category", "CLUSTER")),
                Arguments.of("displacements", map("id", "d1", "origin", "X"), map("id", "d2", "origin", "Y")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void ofEveryListItemsAddedOnBothSidesAreBothThere(String list, Object one, Object two) {
        var base = created(narrative("n"));

        push(mine, mine.edit(id, base, map(list, List.of(one))));
        assertThat(push(other, other.edit(id, base, map(list, List.of(two))))).isEqualTo("MERGED");

        assertThat(content().get(list)).hasSize(2);
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void aFacilityHitOfWhichNothingIsKnownYetIsKept() {
        var base = created(map("facilityHits", List.of(map("id", "f1"))));
        push(mine, mine.edit(id, base, map("facilityHits", List.of(map("id", "f2")))));

        assertThat(content().get("facilityHits"))
                .extracting(hit -> hit.get("id").asText())
                .containsExactly("f1", "f2");
    }

    @Test
    void theKeyOfAFacilityHitAloneChangesNothingOfIt() {
        var base = created(map("facilityHits", List.of(map("id", "f1", "facility", map("name", "School")))));

        push(other, other.edit(id, base, map("facilityHits", List.of(map("id", "f1")))));

        assertThat(content().at("/facilityHits/0/facility/name").asText()).isEqualTo("School");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void theKeyOfAFacilityHitAloneBringsNoRemovedOneBack() {
        var base = created(map("facilityHits", List.of(map("id", "f1", "facility", map("name", "School")))));
        pushClear(mine, base, "facilityHits[f1]");

        push(other, other.edit(id, base, map("facilityHits", List.of(map("id", "f1")))));

        assertThat(content().get("facilityHits").isNull()).isTrue();
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void ofAFacilityHitThatIsNamedAMemberIsClearedAndTheHitStays() {
        var base = created(map(
                "facilityHits",
                List.of(
                        map("id", "f1", "facility", map("name", "School"), "damage", "TOTAL"),
                        map("id", "f2", "damage", "MINOR"))));
        var named = map("facilityHits", List.of(map("id", "f1"), map("id", "f2")));

        assertThat(push(
                        mine,
                        mine.edit(
                                id,
                                base,
                                named,
                                "clear",
                                List.of("facilityHits[f1].facility", "facilityHits[f2].damage"))))
                .isEqualTo("APPLIED");

        var hits = content().get("facilityHits");
        assertThat(hits).extracting(hit -> hit.get("id").asText()).containsExactly("f1", "f2");
        assertThat(hits.get(0).get("facility").isNull()).isTrue();
        assertThat(hits.get(0).get("damage").asText()).isEqualTo("TOTAL");
        assertThat(hits.get(1).get("damage").isNull()).isTrue();
    }

    @Test
    void aFacilityHitIsNotBothNamedAndCleared() {
        var base = created(narrative("n"));
        var hit = map("facilityHits", List.of(map("id", "f1")));

        assertThat(push(other, other.edit(id, base, hit, "clear", List.of("facilityHits[f1]"))))
                .isEqualTo("SET_AND_CLEARED");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void ofEveryListAnItemIsRemovedByItsPathAndNoOtherIs(String list, Object one, Object two) {
        var base = created(map(list, List.of(one, two)));

        assertThat(pushClear(other, base, path(list, one))).isEqualTo("APPLIED");

        assertThat(content().get(list)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void ofEveryListWhatBothRemoveIsGone(String list, Object one, Object two) {
        var base = created(map(list, List.of(one, two)));

        pushClear(mine, base, path(list, one));
        assertThat(pushClear(other, base, path(list, one))).isEqualTo("MERGED");

        assertThat(content().get(list)).hasSize(1);
        assertThat(conflicts()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theOrderOfItemsIsNoContent(String list, Object one, Object two) {
        var base = created(map(list, List.of(one, two)));

        push(mine, mine.edit(id, base, map(list, List.of(two, one))));

        assertThat(version()).isEqualTo(1);
        assertThat(base).isEqualTo(mine.base(id));
    }

    @Test
    void theSameItemAddedOnBothSidesWithOtherValuesIsInConflict() {
        var base = created(narrative("n"));
        push(mine, mine.edit(id, base, casualties(killed("ALL", 4))));

        assertThat(push(other, other.edit(id, base, casualties(killed("ALL", 3)))))
                .isEqualTo("CONFLICTED");

        assertThat(conflicts()).containsExactly("casualties[KILLED,ALL]");
        assertThat(record().at("/conflicts/0/base").isNull()).isTrue();
        assertThat(killedNow()).isEqualTo(4);
        assertThat(rivals())
                .extracting(value -> value.at("/count/best").asInt())
                .containsExactly(3);
    }

    @Test
    void theSameItemAddedOnBothSidesWithTheSameValueIsFine() {
        var base = created(narrative("n"));
        push(mine, mine.edit(id, base, casualties(killed("ALL", 4))));

        assertThat(push(other, other.edit(id, base, casualties(killed("ALL", 4)))))
                .isEqualTo("MERGED");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void anItemIsPutWholeAndWhatItLeavesOutIsEmpty() {
        var base =
                created(map("weaponUses", List.of(map("id", "w1", "category", "CLUSTER", "words", "many small ones"))));

        push(mine, mine.edit(id, base, map("weaponUses", List.of(map("id", "w1", "category", "CLUSTER")))));

        assertThat(content().at("/weaponUses/0/words").isNull()).isTrue();
    }

    @Test
    void membersOfAFacilityHitMergeOneByOne() {
        var base = created(hit("damage", "MINOR", "proximity", "DIRECT"));
        push(mine, mine.edit(id, base, hit("damage", "TOTAL")));

        assertThat(push(other, other.edit(id, base, hit("proximity", "PERIMETER"))))
                .isEqualTo("MERGED");

        assertThat(content().at("/facilityHits/0/damage").asText()).isEqualTo("TOTAL");
        assertThat(content().at("/facilityHits/0/proximity").asText()).isEqualTo("PERIMETER");
    }

    @Test
    void theSameMemberOfAFacilityHitIsInConflictAndTheOthersAreNot() {
        var base = created(hit("damage", "MINOR", "proximity", "DIRECT"));
        push(mine, mine.edit(id, base, hit("damage", "TOTAL")));

        push(other, other.edit(id, base, hit("damage", "NONE", "proximity", "PERIMETER")));

        assertThat(conflicts()).containsExactly("facilityHits[f1].damage");
        assertThat(content().at("/facilityHits/0/proximity").asText()).isEqualTo("PERIMETER");
    }

    @Test
    void theFacilityOfAHitIsOneObject() {
        var base = created(hit("facility", map("id", "one", "type", "HEALTH")));
        push(mine, mine.edit(id, base, hit("facility", map("id", "one", "type", "EDUCATION"))));

        push(other, other.edit(id, base, hit("facility", map("id", "two", "type", "HEALTH"))));

        assertThat(conflicts()).containsExactly("facilityHits[f1].facility");
        assertThat(rivals()).extracting(value -> value.get("id").asText()).containsExactly("two");
    }

    @Test
    void oneMemberIsClearedAndTheHitStays() {
        var base = created(hit("damage", "MINOR", "proximity", "DIRECT"));

        pushClear(mine, base, "facilityHits[f1].damage");

        assertThat(content().at("/facilityHits/0/damage").isNull()).isTrue();
        assertThat(content().at("/facilityHits/0/proximity").asText()).isEqualTo("DIRECT");
    }

    @Test
    void aHitRemovedHereAndEditedThereStaysWhole() {
        var base = created(hit("damage", "MINOR", "proximity", "DIRECT"));
        push(mine, mine.edit(id, base, hit("damage", "TOTAL")));

        assertThat(pushClear(other, base, "facilityHits[f1]")).isEqualTo("CONFLICTED");

        assertThat(conflicts()).containsExactly("facilityHits[f1]");
        assertThat(content().at("/facilityHits/0/damage").asText()).isEqualTo("TOTAL");
        assertThat(content().at("/facilityHits/0/proximity").asText()).isEqualTo("DIRECT");
    }

    @Test
    void aHitEditedThereAfterItWasRemovedHereComesBackWhole() {
        var base = created(hit("damage", "MINOR", "proximity", "DIRECT"));
        pushClear(mine, base, "facilityHits[f1]");

        assertThat(push(other, other.edit(id, base, hit("damage", "TOTAL")))).isEqualTo("CONFLICTED");

        assertThat(conflicts()).containsExactly("facilityHits[f1]");
        assertThat(content().at("/facilityHits/0/damage").asText()).isEqualTo("TOTAL");
        assertThat(content().at("/facilityHits/0/proximity").asText()).isEqualTo("DIRECT");
        assertThat(rivals()).allMatch(value -> value.isNull());
    }

    @Test
    void anItemThatItsChainRemovedAndPutAgainIsThere() {
        var base = created(casualties(killed("ALL", 2)));

        pushClear(mine, base, "casualties[KILLED,ALL]");
        push(mine, mine.edit(id, base, casualties(killed("ALL", 2))));

        assertThat(killedNow()).isEqualTo(2);
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void aKeyIsThatVeryTextInEitherCase() {
        var base = created(narrative("n"));
        push(mine, mine.edit(id, base, map("displacements", List.of(map("id", "d1"), map("id", "D1")))));

        assertThat(content().get("displacements")).hasSize(2);
    }

    private static String path(String list, Object item) {
        if (!(item instanceof Map<?, ?> members)) return list + "[" + item + "]";
        var key = members.get("id");
        return list + "[" + (key == null ? members.get("harm") + "," + members.get("group") : key) + "]";
    }

    private static Map<String, Object> hit(Object... members) {
        return map("facilityHits", List.of(all(map("id", "f1"), map(members))));
    }
}
