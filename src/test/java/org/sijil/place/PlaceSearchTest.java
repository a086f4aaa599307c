package org.sijil.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.place.Sheets.fresh;
import static org.sijil.place.Sheets.governorate;
import static org.sijil.place.Sheets.ids;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;

@QuarkusTest
class PlaceSearchTest {
    private final String district = fresh("D");
    private final String town = fresh("T");
    private final String odd = fresh("O");
    private final String school = fresh("S");
    private final String clinic = fresh("H");
    private String governorate;
    private Api worker;

    @BeforeEach
    void aTown() {
        governorate = governorate();
        Sheets.importPlaces(
                district + "," + governorate + ",DISTRICT,Ma'arrat an-Nu'man,معرة النعمان,,",
                town + "," + district + ",COMMUNITY,Binnish,بِنِّش,,",
                odd + "," + district + ",COMMUNITY,100% _own_,,,");
        Sheets.importFacilities(
                school + "," + town + ",EDUCATION,Primary school,مدرسة ابتدائية,,",
                clinic + "," + governorate + ",HEALTH,Clinic,عيادة,,");
        worker = Office.member("FIELD_WORKER").api();
    }

    @Test
    void aPlaceIsFoundByEitherName() {
        assertThat(found("binn")).containsExactly(town);
        assertThat(found("بنش")).containsExactly(town);
        assertThat(found("maarrat numan")).containsExactly(district);
        assertThat(found("نعمان")).containsExactly(district);
        assertThat(found("معره")).containsExactly(district);
        assertThat(found("Aleppo")).isEmpty();
    }

    @Test
    void aSearchTextIsLiteral() {
        assertThat(found("0%")).containsExactly(odd);
        assertThat(found("_own_")).containsExactly(odd);
        assertThat(found("b_nnish")).isEmpty();
        assertThat(found("b%h")).isEmpty();
        assertThat(found("!")).as("nothing to search for").hasSize(4);
    }

    @Test
    void placesAreListedByLevelAndArea() {
        var communities = worker.send("places", "within", governorate, "level", "COMMUNITY");
        assertThat(ids(communities.get("places"))).containsExactlyInAnyOrder(town, odd);
        assertThat(communities.at("/places/totalCount").asInt()).isEqualTo(2);
        assertThat(ids(worker.send("places", "within", town).get("places"))).containsExactly(town);
    }

    @Test
    void facilitiesAreListedByTypeAndAreaAtAnyDepth() {
        assertThat(facilities("place", governorate)).containsExactlyInAnyOrder(school, clinic);
        assertThat(facilities("place", district)).containsExactly(school);
        assertThat(facilities("place", governorate, "type", "HEALTH")).containsExactly(clinic);
        assertThat(facilities("place", governorate, "search", "مدرسه")).containsExactly(school);
    }

    @Test
    void whatIsUnknownOrTooLongIsRefused() {
        assertThat(worker.refusal("places", "within", "NOWHERE")).isEqualTo("NOT_FOUND");
        assertThat(worker.refusal("facilities", "place", "NOWHERE")).isEqualTo("NOT_FOUND");
        assertThat(worker.refusal("place", "id", "NOWHERE")).isEqualTo("NOT_FOUND");
        assertThat(worker.refusal("facility", "id", "no\0where")).isEqualTo("BAD_VALUE");
        assertThat(worker.refusal("places", "search", "x".repeat(201))).isEqualTo("BAD_VALUE");
    }

    @Test
    void whoeverIsNotSignedInFindsNothing() {
        for (var operation : List.of("places", "facilities")) {
            assertThat(Api.anonymous().refusal(operation)).isEqualTo("unauthorized");
        }
        for (var operation : List.of("place", "facility")) {
            assertThat(Api.anonymous().refusal(operation, "id", "ROOT")).isEqualTo("unauthorized");
        }
    }

    private List<String> found(String search) {
        return ids(
                worker.send("places", "search", search, "within", governorate).get("places"));
    }

    private List<String> facilities(Object... asked) {
        return ids(worker.send("facilities", asked).get("facilities"));
    }
}
