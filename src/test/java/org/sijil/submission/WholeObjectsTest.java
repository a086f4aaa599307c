package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.Api;

/** What is put whole, what absent and null leave alone, and what only {@code clear} makes empty. */
@QuarkusTest
class WholeObjectsTest extends MergeScene {
    private static final Map<String, Object> EVERYTHING = all(
            narrative("night"),
            casualties(killed("ALL", 2)),
            map("when", map("on", "2023-10-05", "time", "14:30:00")),
            map("where", map("place", "X", "note", "by the well")),
            map("source", map("kind", "WITNESS"), "eventType", "AIR_STRIKE", "mode", "AIR", "strikeCount", 3),
            map("reliability", "B", "credibility", 2, "alsoHit", List.of("A")),
            map("consentToCollect", "YES", "consentToShare", "NO", "consentToContact", "UNKNOWN"));

    @Test
    void whatIsAbsentOrNullIsUntouched() {
        var base = created(EVERYTHING);
        var before = content();
        var nulls = map();
        EVERYTHING.keySet().forEach(path -> nulls.put(path, null));

        mine.push(mine.edit(id, base, map()));
        mine.push(mine.edit(id, base, null, "clear", List.of()));
        var written = mine.edit(id, base, nulls, "clear", null, "raw", null, "withdraw", null, "submit", null);
        var body = Api.bodyWithNulls(Api.document("push"), map("input", mine.input(List.of(written))));
        var outcome = Api.tree(mine.api().post(body)).at("/data/push/outcomes/0");

        assertThat(outcome.get("kind").asText()).isEqualTo("APPLIED");
        assertThat(content()).isEqualTo(before);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void anEmptyListRemovesNothing() {
        var base = created(EVERYTHING);

        mine.push(mine.edit(id, base, map("casualties", List.of(), "alsoHit", List.of())));

        assertThat(version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "narrative",
                "when",
                "where",
                "source",
                "eventType",
                "mode",
                "strikeCount",
                "reliability",
                "credibility",
                "consentToShare"
            })
    void whatIsClearedIsEmptyAndNothingElseIs(String path) {
        var base = created(EVERYTHING);
        var before = (ObjectNode) content();

        assertThat(pushClear(mine, base, path)).isEqualTo("APPLIED");

        assertThat(content()).isEqualTo(before.putNull(path));
    }

    @Test
    void clearingWhatIsEmptyChangesNothing() {
        var base = created(narrative("night"));

        assertThat(pushClear(mine, base, "mode", "casualties[KILLED,ALL]", "facilityHits[f1].damage"))
                .isEqualTo("APPLIED");

        assertThat(version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "casualties",
                "casualties[KILLED]",
                "narrative.text",
                "when.on",
                "weaponUses[w1].words",
                "facilityHits[f1].id",
                "id",
                ""
            })
    void onlyWhatMergesAsOneCanBeCleared(String path) {
        var base = created(EVERYTHING);

        assertThat(pushClear(mine, base, path)).isEqualTo("UNKNOWN_PATH");
    }

    @Test
    void anObjectPutOnBothSidesIsOneConflictOnTheWholeOfIt() {
        var base = created(EVERYTHING);
        push(mine, mine.edit(id, base, map("where", map("place", "X", "note", "by the school"))));

        push(other, other.edit(id, base, map("where", map("place", "Y", "note", "by the well"))));

        assertThat(conflicts()).containsExactly("where");
        assertThat(content().at("/where/note").asText()).isEqualTo("by the school");
        assertThat(content().at("/where/place").asText()).isEqualTo("X");
        assertThat(rivals()).extracting(value -> value.get("place").asText()).containsExactly("Y");
    }

    @Test
    void differentObjectsPutOnBothSidesBothStand() {
        var base = created(EVERYTHING);
        push(mine, mine.edit(id, base, map("where", map("place", "Y"))));

        assertThat(push(other, other.edit(id, base, map("when", map("on", "2023-10-06")))))
                .isEqualTo("MERGED");

        assertThat(content().at("/where/place").asText()).isEqualTo("Y");
        assertThat(content().at("/where/note").isNull()).isTrue();
        assertThat(content().at("/when/on").asText()).isEqualTo("2023-10-06");
        assertThat(content().at("/when/time").isNull()).isTrue();
    }

    @Test
    void eachAnswerOnConsentIsAPathOfItsOwn() {
        var base = created(EVERYTHING);
        push(mine, mine.edit(id, base, map("consentToCollect", "NO")));

        assertThat(push(other, other.edit(id, base, map("consentToContact", "YES"))))
                .isEqualTo("MERGED");

        assertThat(content().get("consentToCollect").asText()).isEqualTo("NO");
        assertThat(content().get("consentToContact").asText()).isEqualTo("YES");
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void anObjectClearedHereAndPutThereStaysInEitherOrder() {
        var base = created(EVERYTHING);
        push(mine, mine.edit(id, base, narrative("day")));
        pushClear(mine, base, "where");

        assertThat(pushClear(other, base, "narrative")).isEqualTo("CONFLICTED");
        assertThat(push(other, other.edit(id, base, map("where", map("place", "Y")))))
                .isEqualTo("CONFLICTED");

        assertThat(content().at("/narrative/text").asText()).isEqualTo("day");
        assertThat(content().at("/where/place").asText()).isEqualTo("Y");
        assertThat(conflicts()).containsExactlyInAnyOrder("narrative", "where");
    }
}
