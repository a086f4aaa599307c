package org.sijil.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.place.Sheets.ids;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;

@QuarkusTest
@TestProfile(ImportDemoTest.Syria.class)
class ImportDemoTest {

    /** An operation whose root area is the country of the demo's files. */
    public static class Syria implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.operation.root-area", "SY", "sijil.operation.name", "Syria");
        }
    }

    @Test
    void theDemosFilesAreImported() throws IOException {
        var api = Office.administrator();

        var places = Sheets.importPlaces(api, file("places.csv"));
        var facilities = Sheets.importFacilities(api, file("facilities.csv"));

        assertThat(places.toString()).isEqualTo("{\"imported\":160,\"unchanged\":0,\"problems\":[]}");
        assertThat(facilities.toString()).isEqualTo("{\"imported\":76,\"unchanged\":0,\"problems\":[]}");
        for (var spelling : new String[] {"Binnish", "بنش"}) {
            assertThat(ids(found(api, "places", spelling))).containsExactly("SY070002", "SY070002-01");
            assertThat(ids(found(api, "facilities", spelling))).contains("F-07-001", "F-07-002", "F-07-003");
        }
        assertThat(api.send("facilities", "place", "SY07", "first", 1)
                        .at("/facilities/totalCount")
                        .asInt())
                .isGreaterThan(50);
    }

    private static JsonNode found(Api api, String operation, String search) {
        return api.send(operation, "search", search).get(operation);
    }

    private static String file(String name) throws IOException {
        return Files.readString(Path.of("src/main/resources/demo", name));
    }
}
