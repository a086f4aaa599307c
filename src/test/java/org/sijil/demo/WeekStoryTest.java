package org.sijil.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.Api;

/** What became of the reports of the demo, as its supervisor finds them. */
@QuarkusTest
@TestProfile(SyntheticWeek.class)
class WeekStoryTest {

    @Test
    void aboutAHundredSubmissionsCameInAndEachSaysThatItIsSynthetic() {
        var submissions = submissions(map());

        assertThat(submissions).hasSizeGreaterThanOrEqualTo(100);
        assertThat(submissions)
                .extracting(one -> one.at("/content/narrative/text").asText())
                .allMatch(text -> text.startsWith("Synthetic") || text.startsWith("نص افتراضي"));
    }

    @Test
    void aConflictOfTwoOfflineTabletsWasResolved() {
        var resolved = as("noor").send("conflicts", "state", "RESOLVED").at("/conflicts/edges");

        assertThat(resolved).hasSize(1);
        assertThat(resolved.at("/0/node/path").asText()).isEqualTo("casualties[INJURED,ALL]");
    }

    @Test
    void oneReportWasSentBackAndCorrectedAnotherWaits() {
        var corrected = submissions(map("place", "SY070501-02"));
        assertThat(corrected).hasSize(1);
        assertThat(corrected.get(0).get("state").asText()).isEqualTo("VERIFIED");
        assertThat(corrected.get(0).get("verifiedVersion").asInt()).isEqualTo(2);

        var returned = submissions(map("state", List.of("RETURNED")));
        assertThat(returned).hasSize(1);
        assertThat(returned.get(0).at("/decision/reasons/0/path").asText()).isEqualTo("where");
    }

    @Test
    void eachKindOfRejectionHasItsReason() {
        assertThat(submissions(map("state", List.of("REJECTED"))))
                .extracting(one -> one.at("/decision/rejection").asText())
                .containsExactlyInAnyOrder("DUPLICATE_OF", "NOT_CREDIBLE", "AGGREGATE");
    }

    @Test
    void theRelayedAggregateBecameTheCompetingClaim() {
        var claims = as("lina")
                .send("claims", "filter", map("speaker", "Abdurrahman Mustafa", "metric", "KILLED"))
                .at("/claims/edges");

        assertThat(claims).hasSize(1);
        assertThat(claims.at("/0/node/submission").asText()).isNotEmpty();
        assertThat(claims.at("/0/node/statement/competesWith").asText()).isNotEmpty();
    }

    @Test
    void aWorkerSeesTheirOwnReportsOnly() {
        var rana = as("rana");
        var seen = SyntheticWeek.stream(rana.send("submissions", "first", 200).at("/submissions/edges"));

        assertThat(seen)
                .isNotEmpty()
                .extracting(edge -> edge.at("/node/author").asText())
                .containsOnly(rana.send("me").at("/me/id").asText());
    }

    private static List<JsonNode> submissions(Map<String, Object> filter) {
        var answer = as("noor").send("submissions", "filter", filter, "first", 200);
        return SyntheticWeek.stream(answer.at("/submissions/edges"))
                .map(edge -> edge.get("node"))
                .toList();
    }

    private static Api as(String name) {
        return SyntheticWeek.as(name);
    }
}
