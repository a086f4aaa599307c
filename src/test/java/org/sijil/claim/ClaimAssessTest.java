package org.sijil.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.claim.Stated.assess;
import static org.sijil.claim.Stated.changed;
import static org.sijil.claim.Stated.districtOf;
import static org.sijil.claim.Stated.governorate;
import static org.sijil.claim.Stated.week;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;

@QuarkusTest
class ClaimAssessTest {
    private Api analyst;
    private String claim;
    private String idlib;

    @BeforeEach
    void aClaim() {
        analyst = Office.member("ANALYST").api();
        claim = Stated.recorded(analyst);
        idlib = governorate();
    }

    @Test
    void anAssessmentSaysOfWhichDaysAndPlacesAClaimSpeaks() {
        var aleppo = governorate();
        var statement = analyst.send("claim", "id", claim).at("/claim/statement");

        var assessed = assess(analyst, week(claim, 1, idlib, aleppo));

        assertThat(assessed.get("version").asInt()).isEqualTo(2);
        assertThat(assessed.at("/assessment/from").asText()).isEqualTo("2023-10-04");
        assertThat(assessed.at("/assessment/until").asText()).isEqualTo("2023-10-10");
        assertThat(assessed.at("/assessment/places"))
                .extracting(place -> place.asText())
                .containsExactlyInAnyOrder(idlib, aleppo);
        assertThat(assessed.get("statement")).isEqualTo(statement);
        assertThat(analyst.send("claim", "id", claim).get("claim")).isEqualTo(assessed);
    }

    @Test
    void anEmptyAssessmentTakesTheOneBeforeAway() {
        assess(analyst, week(claim, 1, idlib));

        var emptied = assess(analyst, map("id", claim, "version", 2));

        assertThat(emptied.get("version").asInt()).isEqualTo(3);
        assertThat(emptied.get("assessment").toString()).isEqualTo("{\"from\":null,\"until\":null,\"places\":[]}");
    }

    @Test
    void daysOrPlacesMayBeKnownAlone() {
        assess(analyst, week(claim, 1));

        var placed = assess(analyst, map("id", claim, "version", 2, "places", List.of(idlib)));

        assertThat(placed.at("/assessment/from").isNull()).isTrue();
        assertThat(placed.at("/assessment/places/0").asText()).isEqualTo(idlib);
    }

    @Test
    void whoReadAnEarlierVersionReadsAgain() {
        assess(analyst, week(claim, 1, idlib));

        assertThat(refusal(week(claim, 1, idlib))).isEqualTo("STALE");
        assertThat(refusal(week(claim, 3, idlib))).isEqualTo("STALE");
        assertThat(analyst.send("claim", "id", claim).at("/claim/version").asInt())
                .isEqualTo(2);
    }

    @Test
    void aPeriodIsTwoDaysInOrder() {
        var week = week(claim, 1, idlib);

        for (var wrong : new String[] {null, "2023-10-03", "yesterday", "2023-10-32", "3000-01-01"}) {
            assertThat(refusal(changed(week, "until", wrong))).as(wrong).isEqualTo("BAD_VALUE");
        }
        assertThat(refusal(changed(week, "from", null))).isEqualTo("BAD_VALUE");
    }

    @Test
    void versionsAreWholeNumbers() {
        for (Object wrong : new Object[] {99999999999L, 1.5, "1"}) {
            assertThat(refusal(changed(week(claim, 1), "version", wrong)))
                    .as(wrong.toString())
                    .isEqualTo("BAD_VALUE");
        }
    }

    @Test
    void placesAreKnownAndLieApart() {
        var many = IntStream.range(0, 51).mapToObj(i -> "P" + i).toArray(String[]::new);

        assertThat(refusal(week(claim, 1, "nowhere"))).isEqualTo("NOT_FOUND");
        assertThat(refusal(week(claim, 1, "NUL \0"))).isEqualTo("BAD_VALUE");
        assertThat(refusal(week(claim, 1, idlib, idlib))).isEqualTo("BAD_VALUE");
        assertThat(refusal(week(claim, 1, districtOf(idlib), idlib))).isEqualTo("BAD_VALUE");
        assertThat(refusal(week(claim, 1, many))).isEqualTo("BAD_VALUE");
        assertThat(analyst.send("claim", "id", claim).at("/claim/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void aClaimThatIsNotThereCannotBeAssessed() {
        assertThat(refusal(week("no such claim", 1, idlib))).isEqualTo("NOT_FOUND");
    }

    private String refusal(Map<String, Object> input) {
        return analyst.refusal("assess-claim", "input", input);
    }
}
