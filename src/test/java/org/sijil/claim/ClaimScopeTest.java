package org.sijil.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.claim.Stated.assess;
import static org.sijil.claim.Stated.districtOf;
import static org.sijil.claim.Stated.governorate;
import static org.sijil.claim.Stated.ids;
import static org.sijil.claim.Stated.killed40;
import static org.sijil.claim.Stated.supervisor;
import static org.sijil.claim.Stated.week;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;

@QuarkusTest
class ClaimScopeTest {
    private final String speaker = Stated.speaker();
    private Api analyst;
    private String idlib;
    private String aleppo;

    @BeforeEach
    void twoGovernorates() {
        analyst = Office.member("ANALYST").api();
        idlib = governorate();
        aleppo = governorate();
    }

    @Test
    void aSupervisorSeesClaimsThatReachIntoTheirAreasOrAreNotPlaced() {
        var open = claim();
        var dated = claim();
        assess(analyst, week(dated, 1));
        var ofIdlib = about(idlib);
        var ofADistrict = about(districtOf(idlib));
        var ofBoth = about(idlib, aleppo);
        var ofAleppo = about(aleppo);

        assertThat(seenBy(supervisor(idlib))).containsExactly(open, dated, ofIdlib, ofADistrict, ofBoth);
        assertThat(seenBy(supervisor(idlib, aleppo)))
                .containsExactly(open, dated, ofIdlib, ofADistrict, ofBoth, ofAleppo);
        assertThat(seenBy(supervisor())).containsExactly(open, dated);
        assertThat(seenBy(analyst)).hasSize(6);
    }

    @Test
    void aDistrictsSupervisorDoesNotSeeClaimsOfTheWholeGovernorate() {
        var ofIdlib = about(idlib);

        assertThat(supervisor(districtOf(idlib)).refusal("claim", "id", ofIdlib))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void whatIsOutOfScopeIsNotThere() {
        var ofAleppo = about(aleppo);
        var supervisor = supervisor(idlib);

        assertThat(supervisor.refusal("claim", "id", ofAleppo)).isEqualTo("NOT_FOUND");
        assertThat(supervisor.refusal("assess-claim", "input", week(ofAleppo, 2, idlib)))
                .isEqualTo("NOT_FOUND");
        assertThat(supervisor.refusal("record-claim", "input", killed40("competesWith", ofAleppo)))
                .isEqualTo("NOT_FOUND");
        assertThat(supervisor.refusal("claim", "id", "no such claim")).isEqualTo("NOT_FOUND");
    }

    @Test
    void aSupervisorAssessesSoThatTheyStillSeeTheClaim() {
        var claim = claim();
        var supervisor = supervisor(idlib);

        assertThat(supervisor.refusal("assess-claim", "input", week(claim, 1, aleppo)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(analyst.send("claim", "id", claim).at("/claim/version").asInt())
                .isEqualTo(1);
        assertThat(assess(supervisor, week(claim, 1, aleppo, idlib))
                        .get("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void othersHaveNothingToDoWithClaims() {
        var claim = claim();
        for (var role : new String[] {"FIELD_WORKER", "ADMINISTRATOR"}) {
            var other = Office.member(role).api();
            assertThat(other.refusal("claim", "id", claim)).isEqualTo("NOT_ALLOWED");
            assertThat(other.refusal("claims")).isEqualTo("NOT_ALLOWED");
            assertThat(other.refusal("assess-claim", "input", week(claim, 1))).isEqualTo("NOT_ALLOWED");
        }
        assertThat(Api.anonymous().refusal("claim", "id", claim)).isEqualTo("unauthorized");
        assertThat(Api.anonymous().refusal("claims")).isEqualTo("unauthorized");
        assertThat(Api.anonymous().refusal("assess-claim", "input", week(claim, 1)))
                .isEqualTo("unauthorized");
    }

    private String claim() {
        return Stated.recorded(analyst, "speaker", speaker);
    }

    private String about(String... places) {
        var claim = claim();
        assess(analyst, week(claim, 1, places));
        return claim;
    }

    private List<String> seenBy(Api api) {
        var connection = api.send("claims", "filter", map("speaker", speaker)).get("claims");
        assertThat(connection.get("totalCount").asInt())
                .isEqualTo(connection.get("edges").size());
        ids(connection).forEach(id -> api.send("claim", "id", id));
        return ids(connection);
    }
}
