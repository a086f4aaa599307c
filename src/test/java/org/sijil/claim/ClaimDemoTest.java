package org.sijil.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;
import org.sijil.shared.Json;

@QuarkusTest
class ClaimDemoTest {
    private final Map<String, String> ids = new HashMap<>();
    private Api analyst;

    @BeforeEach
    void theWholeWeekIsLoaded() throws IOException {
        Stated.place("SY07", "ROOT");
        Stated.place("SY02", "ROOT");
        analyst = Office.member("ANALYST").api();
        for (var claim : file()) ids.put(claim.get("id").asText(), load(claim));
    }

    @Test
    void everyClaimReadsBackAsItIsInTheFile() throws IOException {
        assertThat(ids).hasSize(20);
        for (var claim : file()) {
            var read = read(claim.get("id").asText());
            input(claim)
                    .properties()
                    .forEach(member -> assertThat(read.at("/statement/" + member.getKey()))
                            .as(member.toString())
                            .isEqualTo(member.getValue()));
            assertThat(read.get("version").asInt()).isEqualTo(claim.has("assessment") ? 2 : 1);
            assertThat(read.at("/assessment/places"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrderElementsOf(
                            StreamSupport.stream(claim.at("/assessment/places").spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList());
        }
    }

    @Test
    void theTwoSpeakersStandBesideEachOther() {
        assertThat(read("H03").at("/statement/value").asInt()).isEqualTo(42);
        assertThat(read("M01").at("/statement/qualifier").asText()).isEqualTo("AT_LEAST");
        assertThat(read("M01").at("/statement/competesWith").asText()).isEqualTo(ids.get("H03"));
        assertThat(read("H04").at("/statement/partOf").asText()).isEqualTo(ids.get("H03"));
        assertThat(read("H11").at("/statement/qualifier").asText()).isEqualTo("ABOUT");
        assertThat(read("H07").at("/assessment/places")).hasSize(1);
        assertThat(read("N01").at("/statement/value").isNull()).isTrue();
    }

    private String load(JsonNode claim) {
        var recorded = analyst.send("record-claim", "input", input(claim)).get("recordClaim");
        if (claim.has("assessment")) {
            var assessment = (ObjectNode) claim.get("assessment").deepCopy();
            assessment.put("id", recorded.get("id").asText()).put("version", 1);
            analyst.send("assess-claim", "input", assessment);
        }
        return recorded.get("id").asText();
    }

    /** The claim's input, with the ids that its relatives were given. */
    private ObjectNode input(JsonNode claim) {
        var input = (ObjectNode) claim.get("input").deepCopy();
        for (var link : new String[] {"partOf", "competesWith"}) {
            if (input.has(link)) input.put(link, ids.get(input.get(link).asText()));
        }
        return input;
    }

    private JsonNode read(String local) {
        return analyst.send("claim", "id", ids.get(local)).get("claim");
    }

    private static JsonNode file() throws IOException {
        return Json.MAPPER
                .readTree(Path.of("src/main/resources/demo/claims.json").toFile())
                .get("claims");
    }
}
