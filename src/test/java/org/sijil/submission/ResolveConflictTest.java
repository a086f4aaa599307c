package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;

/** Supervisors resolve conflicts: what stands then, who is its author, and what came too late. */
@QuarkusTest
class ResolveConflictTest extends ConflictScene {
    @Test
    void theCurrentValueCanStay() {
        aConflictOfFourAndThree();

        var record = resolve("CURRENT");

        assertThat(killedIn(record)).isEqualTo(4);
        assertThat(record.get("conflicts")).isEmpty();
        assertThat(record.get("version").asInt()).isEqualTo(4);
        assertThat(record.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(isAuthor()).isFalse();
    }

    @Test
    void aRivalCanStand() {
        aConflictOfFourAndThree();

        var record = resolve("RIVAL", "rival", other.installation());

        assertThat(killedIn(record)).isEqualTo(3);
        assertThat(isAuthor()).isFalse();
        var last = Kept.entriesOf(id).get(Kept.entriesOf(id).size() - 1);
        assertThat(last.payload).contains("\"resolves\"", "They counted again.", "RIVAL");
    }

    @Test
    void anotherValueMakesItsSayerAnAuthor() {
        aConflictOfFourAndThree();

        var record = resolve("VALUE", "value", casualties(killed("ALL", 5)));

        assertThat(killedIn(record)).isEqualTo(5);
        assertThat(isAuthor()).isTrue();
    }

    @Test
    void aValueNamesThePathInConflictAndNothingElse() {
        aConflictOfFourAndThree();

        assertThat(refused("VALUE", "value", narrative("n"))).isEqualTo("BAD_VALUE");
        assertThat(refused("VALUE", "value", all(narrative("n"), casualties(killed("ALL", 5)))))
                .isEqualTo("BAD_VALUE");
        assertThat(refused("VALUE", "value", map())).isEqualTo("BAD_VALUE");
        assertThat(refused("VALUE")).isEqualTo("BAD_VALUE");
        assertThat(refused("RIVAL")).isEqualTo("BAD_VALUE");
        assertThat(refused("CURRENT", "rival", other.installation())).isEqualTo("BAD_VALUE");
        assertThat(refused("RIVAL", "rival", "nobody")).isEqualTo("NOT_FOUND");
        assertThat(refused("CURRENT", "note", " ")).isEqualTo("BAD_VALUE");
    }

    @Test
    void whatMovedOnSinceItWasReadIsStale() {
        aConflictOfFourAndThree();
        var read = input("CURRENT");
        mine.push(mine.edit(id, mine.base(id), narrative("more")));
        assertThat(refusal(read)).isEqualTo("STALE");

        var again = input("CURRENT");
        supervisor.api().send("resolve-conflict", "input", again);
        again.put("version", 6);
        assertThat(refusal(again)).as("resolved meanwhile").isEqualTo("STALE");
    }

    @Test
    void aRivalThatSpokeAgainIsNotTakenUnseen() {
        aConflictOfFourAndThree();
        var read = input("RIVAL", "rival", other.installation());

        other.push(other.edit(id, null, casualties(killed("ALL", 40))));

        assertThat(refusal(read)).isEqualTo("STALE");
    }

    @Test
    void aLateEditOnTheOldBaseMeetsTheResolutionAlsoWhereTheValueStayed() {
        var base = aConflictOfFourAndThree();
        resolve("CURRENT");

        var outcome =
                other.push(other.edit(id, base, casualties(killed("ALL", 7)))).get(0);

        assertThat(outcome.get("kind").asText()).isEqualTo("CONFLICTED");
    }

    @Test
    void aWholeItemIsPutAsItsRivalHasItAndLateEditsOfItsMembersMeetTheResolution() {
        mine.push(mine.submits(id, hit("damage", "MINOR", "proximity", "DIRECT")));
        var base = mine.base(id);
        mine.push(mine.edit(id, base, hit("damage", "TOTAL")));
        other.push(other.edit(id, base, null, "clear", List.of("facilityHits[f1]")));
        assertThat(conflict().at("/node/path").asText()).isEqualTo("facilityHits[f1]");

        var record = resolve("RIVAL", "rival", other.installation());

        assertThat(record.at("/content/facilityHits").isNull()).isTrue();
        var late = mine.push(mine.edit(id, base, hit("proximity", "PERIMETER"))).get(0);
        assertThat(late.get("kind").asText()).isEqualTo("CONFLICTED");
    }

    /** Its installation counts by itself, and does not know that it said something here. */
    @Test
    void aResolutionTakesNoNumberFromItsInstallation() {
        aConflictOfFourAndThree();
        supervisor = Office.tablet(supervisor.person());
        var desk = new Tablet(supervisor);
        desk.push(desk.edit(id, desk.base(id), map("strikeCount", 1)));
        resolve("CURRENT");

        var next =
                desk.push(desk.edit(id, desk.base(id), map("strikeCount", 2))).get(0);

        assertThat(next.get("kind").asText()).as(next.toString()).isEqualTo("APPLIED");
        assertThat(desk.read(id).at("/content/strikeCount").asInt()).isEqualTo(2);
    }

    /** It stands behind all that its installation had sent, also what was kept aside then. */
    @Test
    void whatIsLetInLaterDoesNotUndoAResolutionOfItsSender() {
        aConflictOfFourAndThree();
        supervisor = Office.tablet(supervisor.person());
        var desk = new Tablet(supervisor);
        var base = desk.base(id);
        desk.push(desk.edit(id, base, null, "clear", List.of("rumours")));
        desk.push(desk.edit(id, base, casualties(killed("ALL", 9))));
        resolve("CURRENT");

        var held = QuarantineScene.wholeQueue(supervisor).get(0);
        Gazetteer.supervisor(area)
                .api()
                .send(
                        "close-quarantined",
                        "input",
                        map("edit", held.get("id").asText(), "action", "DISMISS", "reason", "There is no such path."));

        assertThat(QuarantineScene.wholeQueue(supervisor)).isEmpty();
        assertThat(killedIn(mine.read(id))).isEqualTo(4);
    }

    @Test
    void aVerifiedSubmissionBecomesAmendedAndStaysSo() {
        mine.push(mine.submits(id, all(at(area, "2023-10-05"), casualties(killed("ALL", 2)))));
        new Desk(supervisor).verify(id);
        var base = mine.base(id);
        mine.push(mine.edit(id, base, casualties(killed("ALL", 4))));
        other.push(other.edit(id, base, casualties(killed("ALL", 3))));
        assertThat(mine.read(id).get("state").asText()).isEqualTo("AMENDED");

        var record = resolve("CURRENT");

        assertThat(record.get("state").asText()).isEqualTo("AMENDED");
        assertThat(record.get("verifiedVersion").asInt()).isEqualTo(1);
    }

    @Test
    void aWithdrawalThatDidNotKnowOfEditsIsDecidedOnTheWholeRecord() {
        aWithdrawalAfterEdits();
        assertThat(conflict().at("/node/path").asText()).isEqualTo("withdrawal");
        assertThat(mine.read(id).get("state").asText()).isEqualTo("SUBMITTED");

        assertThat(refused("VALUE", "value", narrative("n"))).isEqualTo("BAD_VALUE");
        var record = resolve("RIVAL", "rival", other.installation());

        assertThat(record.get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(record.get("conflicts")).isEmpty();
    }

    @Test
    void aWithdrawalCanBeSetAside() {
        aWithdrawalAfterEdits();

        var record = resolve("CURRENT");

        assertThat(record.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(record.get("conflicts")).isEmpty();
    }
}
