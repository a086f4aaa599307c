package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.casualties;
import static org.sijil.Said.injured;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.Tablet;

/** A tablet that was in a drawer for months: its edits meet a record that thirty others have changed since. */
@QuarkusTest
class LateEditsTest extends MergeScene {
    @ParameterizedTest
    @ValueSource(strings = {"2016-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "2036-12-31T00:00:00Z"})
    void whatNobodyElseTouchedStandsWhateverItsClockSays(String editedAt) {
        var base = created(all(casualties(killed("ALL", 2)), narrative("night")));
        thirtyOthers();

        assertThat(push(late(base, narrative("from the roof"), editedAt))).isEqualTo("MERGED");

        assertThat(content().at("/narrative/text").asText()).isEqualTo("from the roof");
        assertThat(content().get("strikeCount").asInt()).isEqualTo(30);
        assertThat(conflicts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-01-01T00:00:00Z", "2036-12-31T00:00:00Z"})
    void whatOthersChangedIsInConflictWhateverItsClockSays(String editedAt) {
        var base = created(map("strikeCount", 0));
        thirtyOthers();

        assertThat(push(late(base, map("strikeCount", 99), editedAt))).isEqualTo("CONFLICTED");

        assertThat(content().get("strikeCount").asInt()).isEqualTo(30);
        assertThat(rivals()).extracting(value -> value.asInt()).containsExactly(99);
        assertThat(record().at("/conflicts/0/base").asInt()).isZero();
    }

    @Test
    void whatOthersHaveComeToSayTooIsFine() {
        var base = created(map("strikeCount", 0));
        thirtyOthers();

        assertThat(push(late(base, map("strikeCount", 30)))).isEqualTo("MERGED");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void whatItOnlyRepeatsOfItsBaseOverridesNothing() {
        var base = created(all(map("strikeCount", 0), narrative("night")));
        thirtyOthers();

        push(late(base, all(map("strikeCount", 0), narrative("day"))));

        assertThat(content().get("strikeCount").asInt()).isEqualTo(30);
        assertThat(content().at("/narrative/text").asText()).isEqualTo("day");
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void aLateRemovalOfWhatOthersEditedRemovesNothing() {
        var base = created(casualties(killed("ALL", 2), injured("ALL", 3)));
        for (int i = 1; i <= 3; i++) mine.push(mine.edit(id, mine.base(id), casualties(injured("ALL", 3 + i))));

        assertThat(pushClear(other, base, "casualties[INJURED,ALL]", "casualties[KILLED,ALL]"))
                .isEqualTo("CONFLICTED");

        assertThat(content().get("casualties").findValuesAsText("harm")).containsExactly("INJURED");
        assertThat(conflicts()).containsExactly("casualties[INJURED,ALL]");
        assertThat(rivals()).allMatch(value -> value.isNull());
    }

    @Test
    void itsWholeChainArrivesLateAndItsLastWordCounts() {
        var base = created(all(map("strikeCount", 0), narrative("night")));
        thirtyOthers();

        var outcomes = other.push(
                other.edit(id, base, narrative("one")),
                other.edit(id, base, narrative("two")),
                other.edit(id, base, map("strikeCount", 7)),
                other.edit(id, base, map("strikeCount", 8)));

        assertThat(outcomes.findValuesAsText("kind")).containsExactly("MERGED", "MERGED", "CONFLICTED", "CONFLICTED");
        assertThat(content().at("/narrative/text").asText()).isEqualTo("two");
        assertThat(rivals()).extracting(value -> value.asInt()).containsExactly(8);
    }

    @Test
    void aBaseIsFoundByItsDigestWhereItsNumberIsAnothers() {
        var base = created(map("strikeCount", 0));
        thirtyOthers();
        var digest = base.substring(base.lastIndexOf(':') + 1);

        for (int number : new int[] {7, 4_000}) {
            var renumbered = number + ":" + Integer.MAX_VALUE + ":" + digest;
            assertThat(push(late(renumbered, map("strikeCount", 0, "credibility", number == 7 ? 2 : 3))))
                    .isEqualTo("MERGED");
        }

        assertThat(content().get("strikeCount").asInt())
                .as("it only repeated its base")
                .isEqualTo(30);
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void aContentThatStoodTwiceIsTakenForTheEarlierSoThatNothingIsOverlooked() {
        var base = created(map("strikeCount", 0));
        var third = Tablet.of(mine.person());
        third.push(third.edit(id, base, map("strikeCount", 5)));
        third.push(third.edit(id, third.base(id), map("strikeCount", 0)));
        var digest = base.substring(base.lastIndexOf(':') + 1);

        assertThat(push(late("9:1:" + digest, map("strikeCount", 7)))).isEqualTo("CONFLICTED");

        assertThat(content().get("strikeCount").asInt()).isZero();
        assertThat(rivals()).extracting(value -> value.asInt()).containsExactly(7);
    }

    private void thirtyOthers() {
        var base = mine.base(id);
        @SuppressWarnings("unchecked")
        Map<String, Object>[] edits = new Map[30];
        for (int i = 0; i < 30; i++) edits[i] = mine.edit(id, base, map("strikeCount", i + 1));
        mine.push(edits);
        assertThat(version()).isEqualTo(31);
    }

    private Map<String, Object> late(String base, Map<String, Object> set) {
        return late(base, set, "2020-01-01T00:00:00Z");
    }

    private Map<String, Object> late(String base, Map<String, Object> set, String editedAt) {
        return other.edit(id, base, set, "editedAt", editedAt);
    }

    private String push(Map<String, Object> edit) {
        return push(other, edit);
    }
}
