package org.sijil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sijil.Api;

/** The examples of client-schema work as its README says: the demo answers each. */
@QuarkusTest
@TestProfile(SyntheticWeek.class)
class ExamplesTest {
    private static final Path FOLDER = Path.of("client-schema");
    private static final Pattern ROW = Pattern.compile("\\| `(.+\\.json)` \\| `(.+)` \\| (the tablet of )?`(.+)` \\|");

    private record Example(String file, String operation, boolean byTablet, String person) {}

    @Test
    void theDemoAnswersEachExample() throws IOException {
        var tablet = tablet("rana");
        for (var example : examples()) {
            var api = example.byTablet() ? tablet : SyntheticWeek.as(example.person());

            var answer = SyntheticWeek.replay(api, example.operation(), example.file());

            assertThat(answer.has("errors")).as(example + " " + answer).isFalse();
            assertThat(answer.toString()).as(example.file()).doesNotContain("\"Refused\"", "QUARANTINED", "\"Stale\"");
        }
    }

    @Test
    void everyExampleIsInTheTable() throws IOException {
        try (var files = Files.list(FOLDER.resolve("examples"))) {
            assertThat(examples())
                    .extracting(Example::file)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static List<Example> examples() throws IOException {
        return Files.readString(FOLDER.resolve("README.md"))
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Example(row.group(1), row.group(2), row.group(3) != null, row.group(4)))
                .toList();
    }

    /** The tablet that the examples speak of. */
    private static Api tablet(String signInName) {
        var supervisor = SyntheticWeek.as("hala");
        var person = supervisor.send("people").get("people").findParents("signInName").stream()
                .filter(one -> one.get("signInName").asText().equals(signInName))
                .findFirst()
                .orElseThrow();
        var code = supervisor
                .send(
                        "create-pairing-code",
                        "input",
                        Api.map("person", person.get("id").asText()))
                .at("/createPairingCode/code")
                .asText();
        JsonNode paired = Api.anonymous()
                .send("pair-device", "input", Api.map("code", code, "installation", installation(), "name", "example"));
        return new Api(paired.at("/pairDevice/credential").asText());
    }

    private static String installation() {
        return SyntheticWeek.variables("pull.json").at("/input/installation").asText();
    }
}
