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
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Desk;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Region;
import org.sijil.Tablet;
import org.sijil.register.Verification;

/** A supervisor who has no colleague decides on what they wrote, where an administrator allows it. */
@QuarkusTest
@TestProfile(ReviewAloneTest.OfItsOwn.class)
class ReviewAloneTest {

    /** A deployment of its own: the other tests' has many supervisors. */
    public static class OfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.operation.name", "One supervisor");
        }
    }

    private static Office.Member supervisor;
    private static Tablet writer;

    @Inject
    Verification verification;

    private Region region;
    private Desk desk;
    private String own;
    private Desk second;

    @BeforeEach
    void anAccountThatTheOneSupervisorWrote() {
        if (supervisor == null) {
            supervisor = Office.member("SUPERVISOR");
            writer = new Tablet(supervisor);
        }
        region = new Region();
        Gazetteer.assigned(supervisor.person(), region.governorate, false);
        desk = new Desk(supervisor);
        own = submitted(writer);
    }

    @AfterEach
    void notAllowedAnyMoreAndNoSecondSupervisor() {
        if (second != null) {
            var role = map("person", second.member().person(), "role", "ANALYST");
            Office.administrator().send("give-role", "input", role);
        }
        allow(false);
        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void unlessItIsAllowedNobodyDecidesOnWhatTheyWrote() {
        assertThat(desk.verify(own).get("code").asText()).isEqualTo("FOUR_EYES");
    }

    @Test
    void whatIsDecidedAloneIsMarked() {
        allow(true);

        var taken = desk.verify(own);

        assertThat(desk.incident(taken).at("/accounts/0/alone").asBoolean()).isTrue();
        assertThat(desk.submission(own).at("/decision/alone").asBoolean()).isTrue();
    }

    @Test
    void theTotalsCountItAndTheCorroboratedPartDoesNot() {
        allow(true);
        corroborated(desk.verify(own));

        var report = report();

        assertThat(report.at("/totals/people/0/total/best").asInt()).isEqualTo(4);
        assertThat(report.at("/corroborated/people")).isEmpty();
    }

    @Test
    void whatAnotherWroteIsVerifiedAsEver() {
        allow(true);

        var taken = corroborated(desk.verify(submitted(region.tablet())));

        assertThat(desk.incident(taken).at("/accounts/0/alone").asBoolean()).isFalse();
        assertThat(report().at("/corroborated/people/0/total/best").asInt()).isEqualTo(4);
    }

    @Test
    void oneAccountVerifiedAloneKeepsItsIncidentOutOfTheCorroboratedPart() {
        allow(true);
        var taken = desk.verify(submitted(region.tablet()));
        desk.verifyOnto(own, taken);
        corroborated(taken);

        assertThat(report().at("/totals/people/0/total/best").asInt()).isEqualTo(4);
        assertThat(report().at("/corroborated/people")).isEmpty();
    }

    @Test
    void anAccountThatIsMovedAloneIsMarkedToo() {
        allow(true);
        var id = submitted(region.tablet());
        var taken = desk.verify(id);
        writer.push(writer.edit(id, desk.submission(id).get("base").asText(), narrative("the east side")));

        var moved = desk.decide(
                        decision("UNLINK", id, desk.version(id), "leaves", desk.read(taken), "newIncident", map()))
                .get(0);

        assertThat(desk.incident(moved).at("/accounts/0/alone").asBoolean()).isTrue();
    }

    @Test
    void whoMovesAnAccountDoesNotVouchForIt() {
        allow(true);
        var taken = desk.verify(own);
        secondSupervisor();

        var moved = second.decide(
                        decision("UNLINK", own, desk.version(own), "leaves", desk.read(taken), "newIncident", map()))
                .get(0);

        assertThat(desk.incident(moved).at("/accounts/0/alone").asBoolean()).isTrue();
    }

    @Test
    void onceItIsNotAllowedAnyMoreItIsRefusedAgain() {
        allow(true);
        var taken = desk.verify(own);
        allow(false);

        assertThat(desk.verify(submitted(writer)).get("code").asText()).isEqualTo("FOUR_EYES");
        assertThat(desk.decide(decision("REOPEN", own, desk.version(own)))
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("FOUR_EYES");
        assertThat(desk.incident(taken).at("/accounts/0/alone").asBoolean()).isTrue();
    }

    @Test
    void aSecondSupervisorEndsIt() {
        allow(true);
        secondSupervisor();

        assertThat(desk.verify(own).get("code").asText()).isEqualTo("FOUR_EYES");
        assertThat(Office.administrator().refusal("allow-review-alone", "input", map("allowed", true)))
                .isEqualTo("CONTRADICTION");
        var taken = second.verify(own);
        assertThat(desk.incident(taken).at("/accounts/0/alone").asBoolean()).isFalse();
    }

    @Test
    void onlyAdministratorsAllowIt() {
        var others = List.of(
                supervisor.api(),
                region.tablet().api(),
                Office.member("ANALYST").api());

        for (var api : others) {
            assertThat(api.refusal("allow-review-alone", "input", map("allowed", true)))
                    .isEqualTo("NOT_ALLOWED");
        }
        assertThat(Api.anonymous().refusal("allow-review-alone", "input", map("allowed", true)))
                .isEqualTo("unauthorized");
        assertThat(desk.verify(own).get("code").asText()).isEqualTo("FOUR_EYES");
    }

    private static void allow(boolean allowed) {
        var answer = Office.administrator().send("allow-review-alone", "input", map("allowed", allowed));
        assertThat(answer.get("allowReviewAlone").asBoolean()).isEqualTo(allowed);
    }

    private String submitted(Tablet tablet) {
        var id = Tablet.newId();
        tablet.push(tablet.submits(id, all(at(region.town, "2023-10-05"), casualties(killed("ALL", 4)))));
        return id;
    }

    private JsonNode corroborated(JsonNode taken) {
        var incident = desk.read(taken);
        var act = map("incident", incident.get("id"), "version", incident.get("version"), "grade", "FAIR");
        act.put("reason", "two origins");
        desk.api().send("grade-incident", "input", act);
        return taken;
    }

    private JsonNode report() {
        var asked = map("from", "2023-10-04", "until", "2023-10-10", "areas", List.of(region.governorate));
        return desk.api().send("situation-report", "input", asked).get("situationReport");
    }

    private void secondSupervisor() {
        second = new Desk(Office.member("SUPERVISOR"));
        Gazetteer.assigned(second.member().person(), region.governorate, false);
    }
}
