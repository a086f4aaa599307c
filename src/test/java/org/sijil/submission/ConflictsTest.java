package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Deciding;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;
import org.sijil.database.Reader;

/** Supervisors resolve conflicts: what stands then, who is its author, and what came too late. */
@QuarkusTest
class ConflictsTest {
    private final String id = Tablet.newId();
    private String area;
    private Tablet mine;
    private Tablet other;
    private Office.Member supervisor;

    @Inject
    Reader reader;

    @Inject
    StoredEdits edits;

    @BeforeEach
    void aWorkersTwoTabletsAndTheirSupervisor() {
        area = Gazetteer.governorate();
        mine = Gazetteer.worker(area);
        other = Tablet.of(mine.person());
        supervisor = Gazetteer.supervisor(area);
    }

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

    @Test
    void aVerifiedSubmissionBecomesAmendedAndStaysSo() {
        mine.push(mine.submits(id, all(at(area, "2023-10-05"), casualties(killed("ALL", 2)))));
        Deciding.verify(supervisor, id);
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

    @Test
    void theQueueIsASupervisorsAndOfTheirAreas() {
        aConflictOfFourAndThree();
        var stranger = Gazetteer.supervisor(Gazetteer.governorate());

        assertThat(stranger.api().send("conflicts").at("/conflicts/totalCount").asInt())
                .isZero();
        assertThat(stranger.api().refusal("resolve-conflict", "input", input("CURRENT")))
                .isEqualTo("NOT_FOUND");
        assertThat(mine.api().refusal("conflicts")).isEqualTo("NOT_ALLOWED");
        assertThat(mine.api().refusal("resolve-conflict", "input", input("CURRENT")))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void theQueueIsPagedAlsoWhereOneEditOpenedSeveral() {
        mine.push(mine.submits(id, casualties(killed("ALL", 2), killed("WOMEN", 2), killed("MEN", 2))));
        var base = mine.base(id);
        mine.push(mine.edit(id, base, casualties(killed("ALL", 4), killed("WOMEN", 4), killed("MEN", 4))));
        other.push(other.edit(id, base, casualties(killed("ALL", 3), killed("WOMEN", 3), killed("MEN", 3))));

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = supervisor
                    .api()
                    .send("conflicts", "first", 1, "after", after)
                    .get("conflicts");
            seen.add(page.at("/edges/0/node/path").asText());
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asText()
                    : null;
        } while (after != null);

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "casualties[KILLED,ALL]", "casualties[KILLED,WOMEN]", "casualties[KILLED,MEN]");
        assertThat(supervisor.api().refusal("conflicts", "after", "bm9uc2Vuc2U"))
                .isEqualTo("BAD_VALUE");
        resolve("CURRENT");
        assertThat(supervisor
                        .api()
                        .send("conflicts", "state", "RESOLVED")
                        .at("/conflicts/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    private static Map<String, Object> hit(Object... members) {
        var hit = map("id", "f1");
        hit.putAll(map(members));
        return map("facilityHits", List.of(hit));
    }

    /** The base of both edits; the record says 4, its rival 3. */
    private String aConflictOfFourAndThree() {
        mine.push(mine.submits(id, casualties(killed("ALL", 2))));
        var base = mine.base(id);
        mine.push(mine.edit(id, base, casualties(killed("ALL", 4))));
        other.push(other.edit(id, base, casualties(killed("ALL", 3))));
        return base;
    }

    private void aWithdrawalAfterEdits() {
        mine.push(mine.submits(id, narrative("n")));
        var base = mine.base(id);
        mine.push(mine.edit(id, base, narrative("more")));
        other.push(other.edit(id, base, null, "withdraw", true));
    }

    private JsonNode conflict() {
        return supervisor.api().send("conflicts").at("/conflicts/edges/0");
    }

    private Map<String, Object> input(String choice, Object... more) {
        var conflict = conflict();
        var input = map(
                "conflict",
                conflict.at("/node/id").asText(),
                "version",
                conflict.at("/submission/version").asInt(),
                "choice",
                choice,
                "note",
                "They counted again.");
        input.putAll(map(more));
        return input;
    }

    private JsonNode resolve(String choice, Object... more) {
        return supervisor
                .api()
                .send("resolve-conflict", "input", input(choice, more))
                .get("resolveConflict");
    }

    private String refused(String choice, Object... more) {
        return refusal(input(choice, more));
    }

    private String refusal(Map<String, Object> input) {
        return supervisor.api().refusal("resolve-conflict", "input", input);
    }

    private boolean isAuthor() {
        return reader.read(() -> edits.isAuthor(id, supervisor.person()));
    }

    private static int killedIn(JsonNode record) {
        return record.at("/content/casualties/0/count/best").asInt();
    }
}
