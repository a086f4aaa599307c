package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.injured;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;
import org.sijil.Tablet;

@QuarkusTest
class PushTest {
    private Tablet tablet;
    private final String id = Tablet.newId();

    @BeforeEach
    void aWorkersTablet() {
        tablet = Tablet.of(Office.member("FIELD_WORKER").person());
    }

    @Test
    void anEditIsAppliedAndComesBackWithThePull() {
        var outcome =
                tablet.push(tablet.submits(id, casualties(killed("ALL", 4)))).get(0);

        assertThat(outcome.get("kind").asText()).isEqualTo("APPLIED");
        assertThat(tablet.sync().findValuesAsText("id")).contains(id);
    }

    @Test
    void theSameEditAgainHasTheSameOutcomeAndNoSecondEffect() {
        var edit = tablet.submits(id, casualties(killed("ALL", 4)));
        var first = tablet.push(edit).get(0);

        var again = tablet.push(edit, edit);

        for (var outcome : again) {
            assertThat(outcome.get("replayed").asBoolean()).isTrue();
            assertThat(outcome.get("seq")).isEqualTo(first.get("seq"));
            assertThat(outcome.get("kind")).isEqualTo(first.get("kind"));
        }
        assertThat(tablet.read(id).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void anotherEditUnderAUsedIdIsKeptAside() {
        var edit = tablet.submits(id, casualties(killed("ALL", 4)));
        tablet.push(edit);

        edit.put("set", casualties(killed("ALL", 5)));
        var outcome = tablet.push(edit).get(0);

        assertThat(outcome.get("code").asText()).isEqualTo("EDIT_ID_REUSED");
        assertThat(tablet.push(edit).get(0).get("replayed").asBoolean()).isTrue();
        assertThat(tablet.read(id).at("/content/casualties/0/count/best").asInt())
                .isEqualTo(4);
    }

    @Test
    void differentFieldsMergeAndTheSameFieldConflicts() {
        tablet.push(tablet.submits(id, casualties(killed("ALL", 4), injured("ALL", 2))));
        var other = Tablet.of(tablet.person());
        var base = tablet.base(id);
        tablet.push(tablet.edit(id, base, casualties(injured("ALL", 4))));

        var outcomes = other.push(
                other.edit(id, base, narrative("from the second floor")),
                other.edit(id, base, casualties(injured("ALL", 3))));

        assertThat(outcomes.findValuesAsText("kind")).containsExactly("MERGED", "CONFLICTED");
        var record = tablet.read(id);
        assertThat(record.at("/content/narrative/text").asText()).isEqualTo("from the second floor");
        var conflict = record.at("/conflicts/0");
        assertThat(conflict.get("path").asText()).isEqualTo("casualties[INJURED,ALL]");
        assertThat(conflict.at("/current/count/best").asInt()).isEqualTo(4);
        assertThat(conflict.at("/rivals/0/value/count/best").asInt()).isEqualTo(3);
        assertThat(conflict.at("/base/count/best").asInt()).isEqualTo(2);
    }

    @Test
    void aFirstSyncResumesAfterAnyBreak() {
        var pushed = new TreeSet<String>();
        for (int i = 0; i < 5; i++) {
            var one = Tablet.newId();
            tablet.push(tablet.submits(one, narrative("n" + i)));
            pushed.add(one);
        }

        var first = tablet.pull(1);
        assertThat(first.get("resync").asText()).isEqualTo("RESTART");
        assertThat(first.get("hasMore").asBoolean()).isTrue();
        var next = tablet.pull(200);
        assertThat(next.get("resync").isNull()).isTrue();
        var seen = new TreeSet<>(next.get("changes").findValuesAsText("id"));
        seen.addAll(tablet.sync().findValuesAsText("id"));

        assertThat(seen).containsAll(pushed);
        assertThat(tablet.pull(2).get("changes")).isEmpty();
    }

    @Test
    void aPushAgainstAnotherRegisterAppliesNothing() {
        tablet.receipt = "1:" + "a".repeat(64);

        var reply = tablet.pushReply(List.of(tablet.submits(id, narrative("lost?"))));

        assertThat(reply.get("resync").asText()).isEqualTo("DIVERGED");
        assertThat(reply.get("outcomes")).isEmpty();
    }

    @Test
    void aCursorBeyondTheRegisterAppliesNothingEither() {
        tablet.cursor = new Cursor(Long.MAX_VALUE / 10, 0, "a".repeat(64)).text();
        var edit = tablet.submits(id, narrative("lost?"));

        var reply = tablet.pushReply(List.of(edit));

        assertThat(reply.get("resync").asText()).isEqualTo("DIVERGED");
        assertThat(reply.get("outcomes")).isEmpty();
        tablet.cursor = null;
        assertThat(tablet.push(edit).get(0).get("replayed").asBoolean()).isFalse();
    }

    @Test
    void outcomesStandWhereThePageFails() {
        var edits = List.of(tablet.submits(id, narrative("n")));

        var answer = Api.tree(tablet.api()
                .post(Api.document("push-and-pull"), map("input", tablet.input(edits), "limit", 1_000_000)));

        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_VALUE");
        assertThat(answer.at("/data/push/outcomes/0/kind").asText()).isEqualTo("APPLIED");
        assertThat(answer.at("/data/push/page").isNull()).isTrue();
    }
}
