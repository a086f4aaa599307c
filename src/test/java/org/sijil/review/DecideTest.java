package org.sijil.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Desk.decision;
import static org.sijil.Desk.verification;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Region;
import org.sijil.Tablet;

@QuarkusTest
class DecideTest {
    private Region region;
    private Tablet tablet;
    private Desk desk;
    private final String id = Tablet.newId();

    @BeforeEach
    void aSubmittedAccount() {
        region = new Region();
        tablet = region.tablet();
        desk = new Desk(region.supervisor());
        tablet.push(tablet.submits(id, account()));
    }

    @Test
    void aVerifiedAccountBacksItsIncident() {
        var taken = desk.verify(id);

        assertThat(taken.get("__typename").asText()).isEqualTo("Taken");
        assertThat(taken.get("state").asText()).isEqualTo("VERIFIED");
        var incident = desk.incident(taken);
        assertThat(incident.at("/accounts/0/submission").asText()).isEqualTo(id);
        assertThat(incident.at("/occurrence/place").asText()).isEqualTo(region.town);
        assertThat(incident.at("/people/0/figure/best").asInt()).isEqualTo(4);
    }

    @Test
    void youVerifyWhatYouSaw() {
        int seen = desk.version(id);
        tablet.push(tablet.edit(id, tablet.base(id), casualties(killed("ALL", 6))));

        var answer = desk.decide(verification(id, seen, "newIncident", map())).get(0);

        assertThat(answer.get("__typename").asText()).isEqualTo("Stale");
        assertThat(answer.get("changedPaths").get(0).asText()).isEqualTo("casualties[KILLED,ALL]");
        assertThat(desk.submission(id).get("state").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void nobodyDecidesOnWhatTheyWrote() {
        var own = Tablet.newId();
        var writing = Office.member("SUPERVISOR");
        var writer = Tablet.of(Gazetteer.assigned(writing.person(), region.governorate, false));
        writer.push(writer.submits(own, account()));

        assertThat(new Desk(writing).verify(own).get("code").asText()).isEqualTo("FOUR_EYES");
        assertThat(new Desk(region.supervisor()).verify(own).get("state").asText())
                .isEqualTo("VERIFIED");
    }

    @Test
    void whoEditedItDoesNotDecideOnItEither() {
        var editor = Tablet.of(desk.member().person());
        editor.push(editor.edit(id, desk.submission(id).get("base").asText(), narrative("the east side")));

        assertThat(desk.verify(id).get("code").asText()).isEqualTo("FOUR_EYES");
    }

    @Test
    void reasonsReachTheWorkersNextPull() {
        tablet.sync();
        desk.decide(decision(
                "RETURN", id, desk.version(id), "reasons", List.of(map("text", "Which street?", "path", "where"))));

        var decision = tablet.sync().findValue("decision");

        assertThat(decision.get("kind").asText()).isEqualTo("RETURN");
        assertThat(decision.at("/reasons/0/text").asText()).isEqualTo("Which street?");
        assertThat(decision.at("/reasons/0/path").asText()).isEqualTo("where");
    }

    @Test
    void aReturnIsAnsweredByASubmitThatKnowsIt() {
        var before = tablet.base(id);
        desk.decide(decision("RETURN", id, desk.version(id)));

        tablet.push(tablet.edit(id, before, narrative("written before the return came"), "submit", true));
        assertThat(desk.submission(id).get("state").asText()).isEqualTo("RETURNED");

        tablet.push(tablet.edit(id, tablet.base(id), narrative("the east side"), "submit", true));
        assertThat(desk.submission(id).get("state").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void aReturnWithoutAReasonIsRefused() {
        var answer = desk.decide(decision("RETURN", id, desk.version(id), "reasons", List.of()))
                .get(0);

        assertThat(answer.get("code").asText()).isEqualTo("INCOMPLETE");
    }

    @Test
    void aVerifiedFigureStaysUntilAPersonReplacesIt() {
        var taken = desk.verify(id);
        tablet.push(tablet.edit(id, tablet.base(id), casualties(killed("ALL", 6))));

        assertThat(desk.submission(id).get("state").asText()).isEqualTo("AMENDED");
        assertThat(best(taken)).isEqualTo(4);
        desk.verifyOnto(id, taken);
        assertThat(best(taken)).isEqualTo(6);
    }

    @Test
    void keepLeavesTheVerifiedVersion() {
        var taken = desk.verify(id);
        tablet.push(tablet.edit(id, tablet.base(id), casualties(killed("ALL", 6))));

        desk.decide(decision("KEEP", id, desk.version(id)));

        assertThat(desk.submission(id).get("state").asText()).isEqualTo("VERIFIED");
        assertThat(best(taken)).isEqualTo(4);
    }

    @Test
    void reopeningLeavesTheIncidentWithoutTheAccount() {
        var taken = desk.verify(id);

        desk.decide(decision("REOPEN", id, desk.version(id)));

        assertThat(desk.submission(id).get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(desk.incident(taken).get("accounts")).isEmpty();
    }

    @Test
    void conflictsAndFlagsStandInTheWay() {
        tablet.push(tablet.edit(id, tablet.base(id), map("where", map("place", "nowhere"))));

        var answer = desk.verify(id);

        assertThat(answer.get("__typename").asText()).isEqualTo("Blocked");
        assertThat(answer.at("/flags/0/code").asText()).isEqualTo("UNKNOWN_PLACE");
    }

    @Test
    void facilitiesAreMatchedBeforeVerification() {
        var hit = map("id", "f1", "facility", map("type", "EDUCATION", "name", "the girls' school"));
        tablet.push(tablet.edit(id, tablet.base(id), map("facilityHits", List.of(hit))));

        assertThat(desk.verify(id).at("/unmatched/0").asText()).isEqualTo("f1");

        var matches = List.of(map("item", "f1", "facility", region.school));
        var taken = desk.decide(verification(id, desk.version(id), "newIncident", map(), "matches", matches))
                .get(0);
        assertThat(desk.incident(taken).at("/facilities/0/facility").asText()).isEqualTo(region.school);
    }

    @Test
    void aRepetitionReturnsToReviewWithWhatItRepeats() {
        var again = Tablet.newId();
        tablet.push(tablet.submits(again, account()));
        assertThat(desk.reject(again, "DUPLICATE_OF", "duplicateOf", id)
                        .get("state")
                        .asText())
                .isEqualTo("REJECTED");

        desk.reject(id, "DID_NOT_HAPPEN");

        assertThat(desk.submission(again).get("state").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void anEditBringsARejectedSubmissionBackFlagged() {
        desk.reject(id, "NOT_CREDIBLE");

        tablet.push(tablet.edit(id, tablet.base(id), narrative("here is who saw it")));

        var submission = desk.submission(id);
        assertThat(submission.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(submission.get("flags").findValuesAsText("code")).contains("EDITED_AFTER_REJECTION");
    }

    @Test
    void aRelayedTotalBecomesAClaim() {
        assertThat(desk.reject(id, "AGGREGATE").get("code").asText()).isEqualTo("INCOMPLETE");

        var claim = map(
                "speaker",
                "A coordinator",
                "statedOn",
                "2023-10-10",
                "metric",
                "KILLED",
                "group",
                "ALL",
                "qualifier",
                "EXACT",
                "value",
                42);
        var answer = desk.reject(id, "AGGREGATE", "claims", List.of(claim));

        assertThat(answer.get("state").asText()).isEqualTo("REJECTED");
        var recorded = desk.api()
                .send("claims", "filter", map("speaker", "A coordinator"), "first", 200)
                .at("/claims/edges");
        assertThat(recorded.findValuesAsText("submission")).contains(id);
    }

    @Test
    void aPlaceThatIsAddedIsKnownToWhatNamesItAlready() {
        var camp = region.governorate + "-camp";
        tablet.push(tablet.edit(id, tablet.base(id), map("where", map("place", camp))));
        assertThat(desk.submission(id).at("/flags/0/code").asText()).isEqualTo("UNKNOWN_PLACE");

        Gazetteer.add(camp, region.town, "CAMP");

        assertThat(desk.submission(id).get("flags")).isEmpty();
        assertThat(desk.verify(id).get("state").asText()).isEqualTo("VERIFIED");
    }

    @Test
    void incidentsAreListedInTheirAreas() {
        var taken = desk.verify(id);
        var filter = map("place", region.governorate, "from", "2023-10-04", "until", "2023-10-10");

        var listed = desk.api().send("incidents", "filter", filter).get("incidents");
        var elsewhere = new Desk(new Region().supervisor()).api().send("incidents", "filter", filter);

        assertThat(listed.at("/edges/0/node/id")).isEqualTo(taken.get("incident"));
        assertThat(listed.get("totalCount").asInt()).isEqualTo(1);
        assertThat(elsewhere.at("/incidents/totalCount").asInt()).isZero();
    }

    @Test
    void outsideTheirAreasSupervisorsFindNothing() {
        var elsewhere = new Desk(new Region().supervisor());

        var answer = elsewhere.decide(verification(id, 1, "newIncident", map())).get(0);

        assertThat(answer.get("code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void decisionsInOneListAreTakenEachByItself() {
        var other = Tablet.newId();
        tablet.push(tablet.submits(other, account()));

        var answers = desk.decide(
                verification(id, 7, "newIncident", map()),
                verification("unknown", 1, "newIncident", map()),
                verification(other, 1, "newIncident", map()));

        assertThat(answers.findValuesAsText("__typename")).containsExactly("Stale", "Refused", "Taken");
    }

    private int best(com.fasterxml.jackson.databind.JsonNode taken) {
        return desk.incident(taken).at("/people/0/figure/best").asInt();
    }

    private Map<String, Object> account() {
        return all(at(region.town, "2023-10-05"), casualties(killed("ALL", 4)));
    }
}
