package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;

/** Edits that cannot be applied: each code, and that every word stays where a supervisor finds it. */
@QuarkusTest
class QuarantineTest {
    private final String id = Tablet.newId();
    private String area;
    private Tablet tablet;
    private Office.Member supervisor;

    @BeforeEach
    void aWorkerAndTheirSupervisor() {
        area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        supervisor = Gazetteer.supervisor(area);
    }

    @Test
    void theSameKeyTwice() {
        isKeptAside("DUPLICATE_KEY", tablet.submits(id, casualties(killed("ALL", 4), killed("ALL", 5))));
    }

    @Test
    void aPathThatTheSchemaDoesNotHave() {
        isKeptAside("UNKNOWN_PATH", tablet.edit(id, null, null, "clear", List.of("rumours"), "submit", true));
    }

    @Test
    void aPathThatIsNone() {
        isKeptAside("UNKNOWN_PATH", tablet.edit(id, null, null, "clear", List.of("a\ud800["), "submit", true));
    }

    @Test
    void aPathBothSetAndCleared() {
        isKeptAside(
                "SET_AND_CLEARED",
                tablet.edit(id, null, narrative("n"), "clear", List.of("narrative"), "submit", true));
    }

    @Test
    void aBadValue() {
        isKeptAside("BAD_VALUE", tablet.submits(id, casualties(killed("ALL", 99_999_999_999L))));
    }

    @Test
    void anUnknownSchemaVersion() {
        isKeptAside(
                "UNKNOWN_SCHEMA_VERSION", tablet.edit(id, null, narrative("n"), "schemaVersion", 9, "submit", true));
    }

    @Test
    void rawText() {
        isKeptAside("UNREADABLE", tablet.edit(id, null, null, "raw", "{half an edit"));
    }

    @Test
    void aBaseThatIsNotHere() {
        isKeptAside("BASE_LOST", tablet.edit(id, "1:5:" + "0".repeat(32), narrative("n"), "submit", true));
    }

    @Test
    void anEditOfAnotherPersonsInstallation() {
        var owner = Gazetteer.worker(area);
        var edit = owner.edit(id, null, narrative("left on the tablet"));
        isKeptAside("OTHER_PERSON", edit);
        assertThat(queue().get(0).get("author").asText()).isEqualTo(owner.person());

        assertThat(owner.push(edit).get(0).get("kind").asText())
                .as("nobody can take another's edit ids")
                .isEqualTo("APPLIED");
    }

    @Test
    void anEditOfARecordThatItsAuthorMayNotSee() {
        var other = Gazetteer.worker(area);
        other.push(other.submits(id, narrative("theirs")));

        isKeptAside("OUT_OF_SCOPE", tablet.edit(id, null, narrative("mine"), "submit", true));
        assertThat(other.read(id).at("/content/narrative/text").asText()).isEqualTo("theirs");
    }

    @Test
    void aWithdrawalByAnotherThanTheAuthor() {
        tablet.push(tablet.submits(id, narrative("n")));
        var colleague = Gazetteer.colleague(area);

        var edit = colleague.edit(id, null, null, "withdraw", true);
        assertThat(colleague.push(edit).get(0).get("code").asText()).isEqualTo("NOT_AUTHOR");

        assertThat(refusal(queue().get(0), "APPLY", null)).isEqualTo("CONTRADICTION");
        assertThat(tablet.read(id).get("state").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void laterEditsOfTheChainJoinOthersAreNotHeldUp() {
        tablet.push(tablet.submits(id, narrative("n")));
        var other = Tablet.of(tablet.person());
        var base = tablet.base(id);

        var outcomes = tablet.push(
                tablet.edit(id, base, null, "clear", List.of("rumours")),
                tablet.edit(id, base, casualties(killed("ALL", 4))),
                tablet.submits(Tablet.newId(), narrative("another record")));

        assertThat(outcomes.findValuesAsText("kind")).containsExactly("QUARANTINED", "QUARANTINED", "APPLIED");
        assertThat(outcomes.get(1).get("code").asText()).isEqualTo("EARLIER_QUARANTINED");
        assertThat(other.push(other.edit(id, base, map("mode", "AIR")))
                        .get(0)
                        .get("kind")
                        .asText())
                .isEqualTo("APPLIED");
        assertThat(tablet.read(id).findValuesAsText("code")).contains("QUARANTINED_EDIT");
    }

    @Test
    void whatWaitsForItsChainIsTakenInWhenTheEarlierOneIsDismissedAndTheDeviceHears() {
        tablet.push(tablet.submits(id, narrative("n")));
        var base = tablet.base(id);
        var bad = tablet.edit(id, base, null, "clear", List.of("rumours"));
        tablet.push(bad, tablet.edit(id, base, casualties(killed("ALL", 4))));
        tablet.pull(200);
        var rows = queue();
        assertThat(refusal(rows.get(1), "APPLY", null)).isEqualTo("CONTRADICTION");
        assertThat(refusal(rows.get(0), "APPLY", null)).as("it cannot be read").isEqualTo("CONTRADICTION");
        assertThat(refusal(rows.get(0), "DISMISS", null)).isEqualTo("BAD_VALUE");

        close(rows.get(0), "DISMISS", "There is no such field.");

        assertThat(queue()).isEmpty();
        var record = tablet.read(id);
        assertThat(record.at("/content/casualties/0/count/best").asInt()).isEqualTo(4);
        assertThat(record.findValuesAsText("code")).doesNotContain("QUARANTINED_EDIT");
        var changes = tablet.pull(200).get("changes");
        assertThat(changes.findValuesAsText("editId")).contains((String) bad.get("editId"));
        assertThat(changes.findValuesAsText("reason")).contains("There is no such field.");
        assertThat(changes.findValuesAsText("state")).contains("DISMISSED", "APPLIED");
        var again = tablet.push(bad).get(0);
        assertThat(again.get("replayed").asBoolean()).isTrue();
        assertThat(again.get("kind").asText()).isEqualTo("QUARANTINED");
        assertThat(Kept.holds(bad, "rumours")).isTrue();
        assertThat(refusal(rows.get(0), "DISMISS", "again")).isEqualTo("CONTRADICTION");
    }

    @Test
    void anAppliedEditIsCreditedToItsAuthorAndItsOutcomeStays() {
        var other = Gazetteer.worker(area);
        other.push(other.submits(id, narrative("theirs")));
        var edit = tablet.edit(id, null, casualties(killed("ALL", 4)));
        var first = tablet.push(edit).get(0);

        var closed = close(queue().get(0), "APPLY", null);

        assertThat(closed.get("state").asText()).isEqualTo("APPLIED");
        assertThat(other.read(id).at("/content/casualties/0/count/best").asInt())
                .isEqualTo(4);
        var newest = supervisor.api().send("submission-history", "id", id).at("/submissionHistory/edges/0/node");
        assertThat(newest.get("person").asText()).isEqualTo(tablet.person());
        var again = tablet.push(edit).get(0);
        assertThat(again.get("kind").asText()).isEqualTo("QUARANTINED");
        assertThat(again.get("seq")).isEqualTo(first.get("seq"));
    }

    @Test
    void whatCameBeforeItsCreationIsTakenInWithItAlsoInOnePush() {
        var creation = tablet.submits(id, narrative("n"));
        var later = tablet.edit(id, "1:5:" + "0".repeat(32), casualties(killed("ALL", 4)));
        var last = tablet.edit(id, "1:5:" + "0".repeat(32), map("mode", "AIR"));

        var outcomes = tablet.push(later, last, creation);

        assertThat(outcomes.findValuesAsText("kind")).containsExactly("QUARANTINED", "QUARANTINED", "APPLIED");
        var content = tablet.read(id).get("content");
        assertThat(content.at("/casualties/0/count/best").asInt()).isEqualTo(4);
        assertThat(content.get("mode").asText()).isEqualTo("AIR");
        assertThat(queue()).isEmpty();
        var again = tablet.push(later).get(0);
        assertThat(again.get("seq")).isEqualTo(outcomes.get(0).get("seq"));
        assertThat(again.get("seq").asLong()).as("a number of the register").isLessThan(1_000_000_000L);
    }

    @Test
    void aLostCreationCanBeDoneWithoutByASupervisor() {
        var edit = tablet.edit(
                id, "1:5:" + "0".repeat(32), casualties(killed("ALL", 4)), "clear", List.of("mode"), "submit", true);
        tablet.push(edit);

        close(queue().get(0), "APPLY", null);

        assertThat(tablet.read(id).get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(tablet.read(id).get("author").asText()).isEqualTo(tablet.person());
    }

    @Test
    void anEditUnderAUsedIdCanOnlyBeDismissedAndTheDeviceHearsItsId() {
        var edit = tablet.submits(id, narrative("one"));
        tablet.push(edit);
        edit.put("set", narrative("two"));
        tablet.push(edit);
        tablet.pull(200);
        assertThat(refusal(queue().get(0), "APPLY", null)).isEqualTo("CONTRADICTION");

        close(queue().get(0), "DISMISS", "A cloned tablet.");

        assertThat(tablet.pull(200).get("changes").findValuesAsText("editId"))
                .containsExactly((String) edit.get("editId"));
    }

    @Test
    void whatIsKeptAsideOfADraftIsItsAuthorsUntilTheyHandItIn() {
        tablet.push(tablet.edit(id, null, narrative("draft")));
        tablet.push(tablet.edit(id, tablet.base(id), null, "clear", List.of("rumours")));
        assertThat(queue()).isEmpty();

        tablet.push(tablet.edit(id, tablet.base(id), null, "submit", true));

        assertThat(queue().findValuesAsText("code")).containsExactly("UNKNOWN_PATH", "EARLIER_QUARANTINED");
    }

    @Test
    void aReviewerActsInTheirOwnAreasOnly() {
        tablet.push(tablet.submits(id, casualties(killed("ALL", 4), killed("ALL", 5))));
        var row = queue().get(0);
        var stranger = Gazetteer.supervisor(Gazetteer.governorate());

        assertThat(stranger.api().send("quarantine").at("/quarantine/edges")).isEmpty();
        var input = map("edit", row.get("id").asText(), "action", "DISMISS", "reason", "no");
        assertThat(stranger.api().refusal("close-quarantined", "input", input)).isEqualTo("NOT_FOUND");
        assertThat(tablet.api().refusal("quarantine")).isEqualTo("NOT_ALLOWED");
        assertThat(tablet.api().refusal("close-quarantined", "input", input)).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void theQueueMovesWithTheSubmission() {
        var elsewhere = Gazetteer.governorate();
        tablet.push(tablet.submits(id, at(area, "2023-10-05")));
        tablet.push(tablet.edit(id, null, null, "clear", List.of("rumours")));
        var other = Tablet.of(tablet.person());

        other.push(other.edit(id, other.base(id), at(elsewhere, "2023-10-05")));

        assertThat(queue()).isEmpty();
        var there = Gazetteer.supervisor(elsewhere).api().send("quarantine").at("/quarantine");
        assertThat(there.get("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void anAuthorWithoutAreasIsInTheQueueOfWhoHoldsAll() {
        var stray = Tablet.of(Office.member("FIELD_WORKER").person());
        stray.push(stray.edit(id, null, null, "raw", "?"));

        var root = Gazetteer.supervisor("ROOT");

        assertThat(wholeQueue(root).findValuesAsText("submission")).contains(id);
    }

    @Test
    void theQueueIsPaged() {
        for (int i = 0; i < 3; i++) tablet.push(tablet.edit(Tablet.newId(), null, null, "raw", "?" + i));

        var first = supervisor.api().send("quarantine", "first", 2).get("quarantine");
        var next = supervisor
                .api()
                .send(
                        "quarantine",
                        "first",
                        2,
                        "after",
                        first.at("/pageInfo/endCursor").asText())
                .get("quarantine");

        assertThat(first.get("totalCount").asInt()).isEqualTo(3);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(next.at("/edges")).hasSize(1);
        assertThat(next.at("/edges/0/node/said/raw").asText()).isEqualTo("?2");
    }

    private void isKeptAside(String code, Map<String, Object> edit) {
        var outcome = tablet.push(edit).get(0);

        assertThat(outcome.get("kind").asText()).isEqualTo("QUARANTINED");
        assertThat(outcome.get("code").asText()).isEqualTo(code);
        assertThat(Kept.holds(edit, code)).isTrue();
        var row = queue().get(0);
        assertThat(row.get("code").asText()).isEqualTo(code);
        assertThat(row.get("editId").asText()).isEqualTo(edit.get("editId"));
        assertThat(row.at("/said/submissionId").asText()).isEqualTo(id);
        assertThat(tablet.push(edit).get(0).get("seq")).isEqualTo(outcome.get("seq"));
    }

    /** What waits in this supervisor's queue, oldest first. */
    private JsonNode queue() {
        return nodes(supervisor.api().send("quarantine"));
    }

    private static JsonNode wholeQueue(Office.Member supervisor) {
        return nodes(supervisor.api().send("quarantine", "first", 200));
    }

    private static JsonNode nodes(JsonNode data) {
        var nodes = org.sijil.shared.Json.MAPPER.createArrayNode();
        data.at("/quarantine/edges").forEach(edge -> nodes.add(edge.get("node")));
        return nodes;
    }

    private JsonNode close(JsonNode row, String action, String reason) {
        return supervisor
                .api()
                .send("close-quarantined", "input", input(row, action, reason))
                .get("closeQuarantined");
    }

    private String refusal(JsonNode row, String action, String reason) {
        return supervisor.api().refusal("close-quarantined", "input", input(row, action, reason));
    }

    private static Map<String, Object> input(JsonNode row, String action, String reason) {
        return map("edit", row.get("id").asText(), "action", action, "reason", reason);
    }
}
