package org.sijil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.shared.Json;

/** What the demo's files say is in the register, whole. */
@QuarkusTest
@TestProfile(SyntheticWeek.class)
class WeekFilesTest {
    private static final List<String> RELATIVES = List.of("partOf", "competesWith");

    private final List<JsonNode> file = SyntheticWeek.stream(
                    Json.read(Packaged.text("/demo/claims.json"), JsonNode.class)
                            .get("claims"))
            .toList();
    /** By its id in the file. */
    private final Map<String, JsonNode> recorded = new HashMap<>();

    @BeforeEach
    void theClaimsAreRead() {
        var claims = SyntheticWeek.stream(
                        SyntheticWeek.as("lina").send("claims", "first", 200).at("/claims/edges"))
                .map(edge -> edge.get("node"))
                .toList();
        assertThat(claims).hasSameSizeAs(file);
        for (var claim : file) recorded.put(claim.get("id").asText(), theOneThatSays(claim.get("input"), claims));
    }

    @Test
    void everyClaimStandsBesideItsRelatives() {
        for (var claim : file) {
            var statement = recorded(claim.get("id")).get("statement");
            for (var relative : RELATIVES) {
                var named = claim.get("input").get(relative);
                if (named != null) {
                    assertThat(statement.get(relative))
                            .isEqualTo(recorded(named).get("id"));
                }
            }
        }
    }

    @Test
    void everyClaimIsAssessedAsInTheFile() {
        for (var claim : file) {
            var read = recorded(claim.get("id"));
            var places = SyntheticWeek.stream(read.at("/assessment/places")).map(JsonNode::asText);
            var asked = SyntheticWeek.stream(claim.at("/assessment/places")).map(JsonNode::asText);
            assertThat(places).containsExactlyInAnyOrderElementsOf(asked.toList());
            assertThat(read.at("/assessment/from").asText(null))
                    .isEqualTo(claim.at("/assessment/from").asText(null));
            assertThat(read.get("version").asInt()).isEqualTo(claim.has("assessment") ? 2 : 1);
        }
    }

    @Test
    void placesAndFacilitiesAreFoundInBothScripts() {
        var hala = SyntheticWeek.as("hala");
        for (var spelling : List.of("Binnish", "بنش")) {
            assertThat(hala.send("places", "search", spelling).findValuesAsText("id"))
                    .containsExactly("SY070002", "SY070002-01");
            assertThat(hala.send("facilities", "search", spelling).findValuesAsText("id"))
                    .contains("F-07-001", "F-07-002", "F-07-003");
        }
        assertThat(total("places")).isEqualTo(160);
        assertThat(total("facilities")).isEqualTo(76);
    }

    private static int total(String list) {
        return SyntheticWeek.as("hala")
                .send(list, "first", 1)
                .at("/" + list + "/totalCount")
                .asInt();
    }

    private static JsonNode theOneThatSays(JsonNode input, List<JsonNode> claims) {
        return claims.stream()
                .filter(claim -> input.properties().stream()
                        .filter(member -> !RELATIVES.contains(member.getKey()))
                        .allMatch(member ->
                                claim.at("/statement/" + member.getKey()).equals(member.getValue())))
                .reduce((one, other) -> {
                    throw new AssertionError("Two claims say " + input);
                })
                .orElseThrow(() -> new AssertionError("No claim says " + input));
    }

    private JsonNode recorded(JsonNode id) {
        return Objects.requireNonNull(recorded.get(id.asText()));
    }
}
