package org.sijil.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Desk.decision;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Kept;
import org.sijil.Region;
import org.sijil.Tablet;
import org.sijil.register.Verification;

/** An account that was put onto the wrong incident goes to another. */
@QuarkusTest
class UnlinkTest {
    @Inject
    Verification verification;

    private final String id = Tablet.newId();
    private final String other = Tablet.newId();
    private Region region;
    private Tablet tablet;
    private Desk desk;
    private JsonNode wrong;
    private JsonNode right;

    @BeforeEach
    void anAccountOnTheWrongOfTwoIncidents() {
        region = new Region();
        tablet = region.tablet();
        desk = new Desk(region.supervisor());
        tablet.push(tablet.submits(id, account(4)));
        tablet.push(tablet.submits(other, account(9)));
        wrong = desk.verify(id);
        right = desk.verify(other);
    }

    @Test
    void anAccountGoesToAnotherIncident() {
        var taken = unlink("incident", desk.read(right));

        assertThat(taken.get("incident")).isEqualTo(right.get("incident"));
        assertThat(accounts(right)).containsExactlyInAnyOrder(id, other);
        assertThat(accounts(wrong)).isEmpty();
        assertThat(taken.get("incidentVersion")).isEqualTo(desk.incident(right).get("version"));
    }

    @Test
    void anAccountGoesToANewIncidentThatItProposes() {
        var taken = unlink("newIncident", map("place", region.village));

        var incident = desk.incident(taken);
        assertThat(accounts(taken)).containsExactly(id);
        assertThat(incident.at("/occurrence/place").asText()).isEqualTo(region.village);
        assertThat(incident.at("/occurrence/when/on").asText()).isEqualTo("2023-10-05");
    }

    @Test
    void marksAndMatchesGoWithIt() {
        var hit = map("id", "f1", "facility", map("id", region.school), "proximity", "DIRECT");
        tablet.push(tablet.edit(id, tablet.base(id), map("facilityHits", List.of(hit))));
        desk.verifyOnto(id, wrong);
        mark(map("counted", "KILLED", "mark", "PART"));

        unlink("incident", desk.read(right));

        var account = account(desk.incident(right), id);
        assertThat(account.at("/marks/0/mark").asText()).isEqualTo("PART");
        assertThat(account.at("/matches/0/facility").asText()).isEqualTo(region.school);
    }

    @Test
    void whatWaitsForReviewWaitsOn() {
        tablet.push(tablet.edit(id, tablet.base(id), casualties(killed("ALL", 6)), "withdraw", true));

        unlink("incident", desk.read(right));

        var submission = desk.submission(id);
        assertThat(submission.get("state").asText()).isEqualTo("AMENDED");
        assertThat(submission.get("verifiedVersion").asInt()).isEqualTo(1);
        assertThat(submission.findValuesAsText("code")).contains("WITHDRAWN_LATE");
        assertThat(account(desk.incident(right), id).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void aLaterVerificationKnowsWhereItIs() {
        unlink("incident", desk.read(right));
        tablet.push(tablet.edit(id, tablet.base(id), casualties(killed("ALL", 6))));

        desk.verifyOnto(id, right);

        assertThat(accounts(right)).containsExactlyInAnyOrder(id, other);
        assertThat(account(desk.incident(right), id).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void whoMovesItSawTheSubmissionAndBothIncidents() {
        var left = desk.read(wrong);
        var next = desk.read(right);
        grade(wrong);

        var leftMoved = unlink("leaves", left, "incident", next);
        assertThat(leftMoved.get("incidentId")).isEqualTo(wrong.get("incident"));
        assertThat(leftMoved.get("currentVersion").asInt()).isEqualTo(2);

        grade(right);
        var nextMoved = unlink("incident", next);
        assertThat(nextMoved.get("incidentId")).isEqualTo(right.get("incident"));

        int seen = desk.version(id);
        tablet.push(tablet.edit(id, tablet.base(id), narrative("the east side")));
        assertThat(unlink("version", seen, "incident", desk.read(right))
                        .get("__typename")
                        .asText())
                .isEqualTo("Stale");
        assertThat(accounts(wrong)).containsExactly(id);
    }

    @Test
    void ofTwoWhoMoveItOneMovesIt() {
        var left = desk.read(wrong);
        var colleague = new Desk(region.supervisor());

        unlink("leaves", left, "newIncident", map());
        var second = unlink(colleague, "leaves", left, "incident", desk.read(right));

        assertThat(second.get("__typename").asText()).isEqualTo("IncidentStale");
        assertThat(accounts(right)).containsExactly(other);
    }

    @Test
    void nobodyMovesWhatTheyWrote() {
        var editor = Tablet.of(desk.member().person());
        editor.push(editor.edit(id, desk.submission(id).get("base").asText(), narrative("the east side")));

        assertThat(unlink("incident", desk.read(right)).get("code").asText()).isEqualTo("FOUR_EYES");
        assertThat(accounts(wrong)).containsExactly(id);
    }

    @Test
    void itNamesWhatItLeavesWhereItGoesAndWhy() {
        assertThat(code("leaves", null, "newIncident", map())).isEqualTo("INCOMPLETE");
        assertThat(code()).isEqualTo("INCOMPLETE");
        assertThat(code("incident", desk.read(right), "newIncident", map())).isEqualTo("INCOMPLETE");
        assertThat(code("incident", desk.read(wrong))).isEqualTo("INCOMPLETE");
        assertThat(code("leaves", desk.read(right), "newIncident", map())).isEqualTo("INCOMPLETE");
        assertThat(code("incident", desk.read(right), "reasons", List.of())).isEqualTo("INCOMPLETE");
        assertThat(code("newIncident", map("place", "nowhere"))).isEqualTo("NOT_FOUND");
    }

    @Test
    void onlyWhatBacksAnIncidentLeavesOne() {
        desk.decide(decision("REOPEN", id, desk.version(id)));

        assertThat(code("incident", desk.read(right))).isEqualTo("WRONG_STATE");
    }

    @Test
    void anotherAreasIncidentIsNotThere() {
        var elsewhere = new Region();
        var theirs = new Desk(elsewhere.supervisor());
        var there = Tablet.newId();
        var writer = elsewhere.tablet();
        writer.push(writer.submits(there, at(elsewhere.town, "2023-10-05")));
        var incident = map("id", theirs.verify(there).get("incident").asText(), "version", 1);

        assertThat(code("incident", incident)).isEqualTo("NOT_FOUND");
        assertThat(code("leaves", incident, "newIncident", map())).isEqualTo("NOT_FOUND");
        assertThat(unlink(theirs, "incident", incident).get("code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void theRegisterTellsWhatLeftWhatCameAndWhy() {
        unlink("incident", desk.read(right));

        assertThat(lastEntry(id)).contains("UNLINK", "because of UNLINK", text(right), "\"verifiedVersion\":1");
        assertThat(lastEntry(text(wrong))).contains("ACCOUNT_UNLINKED", "\"accounts\":[]", "because of UNLINK");
        assertThat(lastEntry(text(right))).contains("ACCOUNT_LINKED", id, other);
        assertThat(verification.verify().broken()).isEmpty();
    }

    private JsonNode unlink(Object... more) {
        return unlink(desk, more);
    }

    private JsonNode unlink(Desk by, Object... more) {
        var decision = decision("UNLINK", id, desk.version(id), "leaves", desk.read(wrong));
        decision.putAll(map(more));
        return by.decide(decision).get(0);
    }

    private String code(Object... more) {
        return unlink(more).get("code").asText();
    }

    private List<String> accounts(JsonNode taken) {
        return desk.incident(taken).get("accounts").findValuesAsText("submission");
    }

    private void grade(JsonNode taken) {
        var act = map("incident", text(taken), "version", 1, "grade", "FAIR", "reason", "two origins");
        desk.api().send("grade-incident", "input", act);
    }

    private void mark(Map<String, Object> mark) {
        int version = desk.incident(wrong).get("version").asInt();
        var act = map("incident", text(wrong), "version", version, "submission", id, "marks", List.of(mark));
        act.put("reason", "one ward only");
        desk.api().send("mark-account", "input", act);
    }

    private static JsonNode account(JsonNode incident, String submission) {
        for (var account : incident.get("accounts")) {
            if (account.get("submission").asText().equals(submission)) return account;
        }
        throw new AssertionError(submission + " is no account of " + incident);
    }

    private static String text(JsonNode taken) {
        return taken.get("incident").asText();
    }

    private static String lastEntry(String subject) {
        var entries = Kept.entriesOf(subject);
        return entries.get(entries.size() - 1).line();
    }

    private Map<String, Object> account(int killed) {
        return all(at(region.town, "2023-10-05"), casualties(killed("ALL", killed)));
    }
}
