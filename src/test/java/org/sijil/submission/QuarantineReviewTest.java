package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;

/** What becomes of edits that are kept aside: who sees them, applies them, dismisses them, and what follows. */
@QuarkusTest
class QuarantineReviewTest extends QuarantineScene {
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
        tablet.sync();
        var rows = queue();
        assertThat(refusal(rows.get(1), "APPLY", null)).isEqualTo("CONTRADICTION");
        assertThat(refusal(rows.get(0), "APPLY", null)).as("it cannot be read").isEqualTo("CONTRADICTION");
        assertThat(refusal(rows.get(0), "DISMISS", null)).isEqualTo("BAD_VALUE");

        close(rows.get(0), "DISMISS", "There is no such field.");

        assertThat(queue()).isEmpty();
        var record = tablet.read(id);
        assertThat(record.at("/content/casualties/0/count/best").asInt()).isEqualTo(4);
        assertThat(record.findValuesAsText("code")).doesNotContain("QUARANTINED_EDIT");
        var changes = tablet.sync();
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
        tablet.sync();
        assertThat(refusal(queue().get(0), "APPLY", null)).isEqualTo("CONTRADICTION");

        close(queue().get(0), "DISMISS", "A cloned tablet.");

        assertThat(tablet.sync().findValuesAsText("editId")).containsExactly((String) edit.get("editId"));
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
}
