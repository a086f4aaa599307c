package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.casualties;
import static org.sijil.Said.injured;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Tablet;

@QuarkusTest
class MergeOverHttpTest {
    private final String id = Tablet.newId();
    private Tablet mine;
    private Tablet other;

    @BeforeEach
    void twoTabletsOfOneWorker() {
        mine = Gazetteer.lastingPair().get(0);
        other = Gazetteer.lastingPair().get(1);
    }

    @Test
    void aChainThatSaysZeroOneZeroEndsAtZero() {
        var base = created(casualties(killed("ALL", 0)));

        mine.push(mine.edit(id, base, casualties(killed("ALL", 1))), mine.edit(id, base, casualties(killed("ALL", 0))));

        assertThat(best(mine.read(id), 0)).isZero();
    }

    @Test
    void itemsAddedByTwoChainsAreBothThere() {
        var base = created(narrative("night"));
        mine.push(mine.edit(id, base, map("displacements", List.of(map("id", "d1", "origin", "X")))));

        var outcome = push(other.edit(id, base, map("displacements", List.of(map("id", "d2", "origin", "Y")))));

        assertThat(outcome).isEqualTo("MERGED");
        assertThat(mine.read(id).at("/content/displacements").findValuesAsText("id"))
                .containsExactly("d1", "d2");
    }

    @Test
    void anItemRemovedHereAndEditedThereStaysAndASupervisorDecides() {
        var base = created(casualties(killed("ALL", 2), injured("ALL", 3)));
        mine.push(mine.edit(id, base, casualties(injured("ALL", 5))));

        var outcome = push(other.edit(id, base, null, "clear", List.of("casualties[INJURED,ALL]")));

        assertThat(outcome).isEqualTo("CONFLICTED");
        var record = mine.read(id);
        assertThat(record.at("/content/casualties").findValuesAsText("best")).containsExactly("5", "2");
        assertThat(record.at("/conflicts/0/rivals/0/value").isNull()).isTrue();
    }

    @Test
    void anItemEditedAfterAnotherChainRemovedItIsThereAgain() {
        var base = created(casualties(killed("ALL", 2)));
        mine.push(mine.edit(id, base, null, "clear", List.of("casualties[KILLED,ALL]")));

        var outcome = push(other.edit(id, base, casualties(killed("ALL", 4))));

        assertThat(outcome).isEqualTo("CONFLICTED");
        var conflict = mine.read(id).at("/conflicts/0");
        assertThat(conflict.at("/current/count/best").asInt()).isEqualTo(4);
        assertThat(conflict.at("/rivals/0/installation").asText()).isEqualTo(mine.installation());
        assertThat(conflict.at("/rivals/0/value").isNull()).isTrue();
    }

    @Test
    void anItemRemovedByOneChainAloneIsGone() {
        var base = created(casualties(killed("ALL", 2), injured("ALL", 3)));

        mine.push(mine.edit(id, base, null, "clear", List.of("casualties[INJURED,ALL]")));

        assertThat(mine.read(id).at("/content/casualties").findValuesAsText("harm"))
                .containsExactly("KILLED");
    }

    @Test
    void whileConsentIsInConflictTheStricterAnswerStands() {
        var base = created(map("consentToShare", "UNKNOWN"));
        mine.push(mine.edit(id, base, map("consentToShare", "YES")));

        other.push(other.edit(id, base, map("consentToShare", "NO")));

        var record = mine.read(id);
        assertThat(record.at("/content/consentToShare").asText()).isEqualTo("NO");
        var rivals = record.at("/conflicts/0/rivals");
        assertThat(rivals.findValuesAsText("value")).containsExactly("YES");
        assertThat(rivals.findValuesAsText("installation")).containsExactly(mine.installation());
    }

    @Test
    void anAnswerThatIsTakenBackStandsBeforeYesAndYesIsStillSeen() {
        var base = created(map("consentToShare", "NO"));
        mine.push(mine.edit(id, base, map("consentToShare", "YES")));

        other.push(other.edit(id, base, null, "clear", List.of("consentToShare")));

        var record = mine.read(id);
        assertThat(record.at("/content/consentToShare").isNull()).isTrue();
        assertThat(record.at("/conflicts/0/rivals").findValuesAsText("value")).containsExactly("YES");
    }

    @Test
    void onAnUnknownBaseEveryOtherValueIsAConflictAndNothingIsRemoved() {
        created(all(casualties(killed("ALL", 2)), narrative("night")));
        var lost = "7:1000:" + "ab".repeat(16);

        var outcome =
                push(other.edit(id, lost, casualties(killed("ALL", 3)), "clear", List.of("narrative"), "submit", true));

        assertThat(outcome).isEqualTo("CONFLICTED");
        var record = mine.read(id);
        assertThat(record.at("/conflicts").findValuesAsText("path"))
                .containsExactly("casualties[KILLED,ALL]", "narrative");
        assertThat(record.at("/content/narrative/text").asText()).isEqualTo("night");
        assertThat(best(record, 0)).isEqualTo(2);
    }

    @Test
    void onlyClearMakesEmptyAbsentAndNullDoNot() {
        var base = created(all(narrative("night"), map("mode", "AIR", "strikeCount", 3)));
        var nulls = map("narrative", null, "mode", null, "casualties", null);

        mine.push(mine.edit(id, base, nulls, "clear", List.of("strikeCount")));

        var content = mine.read(id).get("content");
        assertThat(content.at("/narrative/text").asText()).isEqualTo("night");
        assertThat(content.get("mode").asText()).isEqualTo("AIR");
        assertThat(content.get("strikeCount").isNull()).isTrue();
    }

    @Test
    void anObjectIsPutWholeAndAFacilityHitByMember() {
        var base = created(map(
                "where", map("place", "X", "note", "by the well"),
                "facilityHits", List.of(map("id", "f1", "damage", "MINOR", "proximity", "DIRECT"))));

        mine.push(mine.edit(
                id,
                base,
                map("where", map("place", "Y"), "facilityHits", List.of(map("id", "f1", "damage", "TOTAL")))));

        var content = mine.read(id).get("content");
        assertThat(content.at("/where/note").isNull()).isTrue();
        assertThat(content.at("/facilityHits/0/damage").asText()).isEqualTo("TOTAL");
        assertThat(content.at("/facilityHits/0/proximity").asText()).isEqualTo("DIRECT");
    }

    @Test
    void aLaterEditOfTheSameChainUpdatesItsRival() {
        var base = created(casualties(killed("ALL", 2)));
        mine.push(mine.edit(id, base, casualties(killed("ALL", 4))));
        other.push(other.edit(id, base, casualties(killed("ALL", 3))));
        int seen = mine.read(id).get("version").asInt();

        other.push(other.edit(id, base, casualties(killed("ALL", 5))));

        var record = mine.read(id);
        assertThat(record.at("/conflicts")).hasSize(1);
        assertThat(record.at("/conflicts/0/rivals")).hasSize(1);
        assertThat(record.at("/conflicts/0/rivals/0/value/count/best").asInt()).isEqualTo(5);
        assertThat(record.get("version").asInt())
                .as("who read the old rival has not seen this")
                .isGreaterThan(seen);
    }

    @Test
    void aKnowingEditOnAPathInConflictStandsAndWhatStoodBeforeStaysToBeSeen() {
        var base = created(casualties(killed("ALL", 2)));
        mine.push(mine.edit(id, base, casualties(killed("ALL", 4))));
        other.push(other.edit(id, base, casualties(killed("ALL", 3))));

        other.push(other.edit(id, other.base(id), casualties(killed("ALL", 5))));

        var conflict = mine.read(id).at("/conflicts/0");
        assertThat(conflict.at("/current/count/best").asInt()).isEqualTo(5);
        assertThat(conflict.at("/rivals")).hasSize(1);
        assertThat(conflict.at("/rivals/0/installation").asText()).isEqualTo(mine.installation());
        assertThat(conflict.at("/rivals/0/value/count/best").asInt()).isEqualTo(4);
    }

    @Test
    void aListThatGrowsBeyondItsLimitByMergingIsKeptAsideAndTheRecordIsUnharmed() {
        var base = created(narrative("night"));
        mine.push(mine.edit(id, base, uses("a", 60)));
        int version = mine.read(id).get("version").asInt();

        var edit = other.edit(id, base, all(uses("b", 60), narrative("day")));
        var outcome = other.push(edit).get(0);

        assertThat(outcome.get("code").asText()).isEqualTo("BAD_VALUE");
        var record = mine.read(id);
        assertThat(record.get("version").asInt()).isEqualTo(version);
        assertThat(record.get("conflicts")).isEmpty();
    }

    private static Map<String, Object> uses(String prefix, int count) {
        var uses = java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> map("id", prefix + i, "category", "CLUSTER"))
                .toList();
        return map("weaponUses", uses);
    }

    private String created(Map<String, Object> set) {
        mine.push(mine.submits(id, set));
        return mine.base(id);
    }

    private String push(Map<String, Object> edit) {
        return other.push(edit).get(0).get("kind").asText();
    }

    private static int best(JsonNode record, int item) {
        return record.at("/content/casualties/" + item + "/count/best").asInt(-1);
    }
}
