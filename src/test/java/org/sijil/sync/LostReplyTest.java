package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.AtOnce;
import org.sijil.Gazetteer;
import org.sijil.Tablet;

/** Who does not hear an answer sends the same again: nothing is lost by that, and nothing is there twice. */
@QuarkusTest
class LostReplyTest {
    private final String id = Tablet.newId();
    private Tablet tablet;
    private Tablet other;

    @BeforeEach
    void twoTabletsOfOneWorker() {
        tablet = Gazetteer.lastingPair().get(0);
        other = Gazetteer.lastingPair().get(1);
    }

    @Test
    void aReplyThatWasLostIsGivenAgain() {
        var edits = three();

        BrokenLine.losesTheReply(tablet, edits);

        var again = Copies.push(tablet, edits);
        assertThat(again.findValuesAsText("replayed")).containsOnly("true");
        Copies.areEqual(edits, List.of(again));
        assertThat(tablet.read(id).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void ofARequestCutInHalfNothingIsTaken() {
        var edits = three();

        BrokenLine.endsHalfWay(tablet, edits);

        var first = Copies.push(tablet, edits);
        assertThat(first.findValuesAsText("replayed")).containsOnly("false");
        Copies.areOne(edits, List.of(first));
    }

    @Test
    void aTabletThatDiesAndComesBackWhileItsRequestIsUnderWayIsHeardOnce() {
        var edits = three();

        BrokenLine.endsWithTheRequest(tablet, edits);
        var answers = AtOnce.copies(4, () -> Copies.push(tablet, edits));

        Copies.areEqual(edits, answers);
        assertThat(tablet.read(id).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void aBatchThatHoldsItselfTwiceHasOneEffect() {
        var edits = three();
        var doubled = new ArrayList<>(edits);
        doubled.addAll(edits);

        var outcomes = Copies.push(tablet, doubled);

        assertThat(outcomes.findValuesAsText("replayed"))
                .containsExactly("false", "false", "false", "true", "true", "true");
        for (int i = 0; i < edits.size(); i++) {
            assertThat(Copies.lasting(outcomes.get(i + 3))).isEqualTo(Copies.lasting(outcomes.get(i)));
            Copies.isKeptOnce(edits.get(i), outcomes.get(i));
        }
    }

    @Test
    void aBatchThatWasCutShortIsSentAgainAsAWhole() {
        var edits = three();
        var part = Copies.push(tablet, edits.subList(0, 2));

        var whole = Copies.push(tablet, edits);

        assertThat(whole.findValuesAsText("replayed")).containsExactly("true", "true", "false");
        assertThat(Copies.lasting(whole.get(1))).isEqualTo(Copies.lasting(part.get(1)));
        Copies.areEqual(edits, List.of(whole));
    }

    @Test
    void sendingAnyPartAgainWritesNothing() {
        var edits = three();
        tablet.pushReply(edits);
        var head = tablet.receipt;

        for (int from = 0; from < edits.size(); from++) {
            for (int to = from + 1; to <= edits.size(); to++) {
                tablet.pushReply(edits.subList(from, to));
                assertThat(tablet.receipt).isEqualTo(head);
            }
        }
    }

    @Test
    void aReplayOverwritesNothingThatIsNewer() {
        var edits = three();
        var first = Copies.push(tablet, edits);
        other.push(other.edit(id, other.base(id), casualties(killed("ALL", 9))));

        var again = Copies.push(tablet, edits);

        assertThat(Copies.lasting(again.get(1))).isEqualTo(Copies.lasting(first.get(1)));
        assertThat(tablet.read(id).at("/content/casualties/0/count/best").asInt())
                .isEqualTo(9);
        assertThat(tablet.read(id).get("conflicts")).isEmpty();
        assertThat(again.toString()).doesNotContain("best", "content", "base");
    }

    @Test
    void theSameEditWrittenInAnotherWayIsTheSame() {
        var edit = tablet.submits(id, casualties(killed("ALL", 4)));
        var first = tablet.push(edit).get(0);
        var nulls = new TreeMap<>(edit); // in another order
        nulls.putAll(map("raw", null, "withdraw", null, "clear", null));
        var set = new LinkedHashMap<String, Object>(map("narrative", null));
        set.putAll(casualties(killed("ALL", 4)));
        nulls.put("set", set);

        var again = Api.tree(tablet.api().post(Api.bodyWithNulls(Api.document("push"), input(nulls))))
                .at("/data/push/outcomes/0");

        assertThat(again.get("replayed").asBoolean()).isTrue();
        assertThat(Copies.lasting(again)).isEqualTo(Copies.lasting(first));
    }

    @Test
    void anOutcomeIsTheSameAfterItsRecordWasWithdrawn() {
        var edits = three().subList(0, 2);
        var first = Copies.push(tablet, edits);
        tablet.push(tablet.edit(id, tablet.base(id), null, "withdraw", true));

        Copies.areEqual(edits, List.of(first, Copies.push(tablet, edits)));

        assertThat(tablet.read(id).get("state").asText()).isEqualTo("WITHDRAWN");
    }

    private Map<String, Object> input(Map<String, Object> edit) {
        return map("input", tablet.input(List.of(edit)));
    }

    /** One that begins the record, one that changes it, one that is kept aside. */
    private List<Map<String, Object>> three() {
        return List.of(
                tablet.submits(id, narrative("night")),
                tablet.edit(id, null, casualties(killed("ALL", 4))),
                tablet.edit(id, null, null, "clear", List.of("rumours")));
    }
}
