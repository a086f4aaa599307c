package org.sijil.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.place.Sheets.fresh;
import static org.sijil.place.Sheets.governorate;
import static org.sijil.place.Sheets.importFacilities;
import static org.sijil.place.Sheets.problems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.database.Reader;
import org.sijil.register.Entries;

@QuarkusTest
class FacilityImportTest {
    private final String id = fresh("F");

    @Inject
    Reader reader;

    @Inject
    Entries entries;

    @Test
    void anImportedFacilityIsThereForAll() {
        var governorate = governorate();

        var result = importFacilities(id + "," + governorate + ",EDUCATION,\"School 1, Binnish\",مدرسة,35.954,36.716");

        assertThat(result.toString()).isEqualTo("{\"imported\":1,\"unchanged\":0,\"problems\":[]}");
        var worker = Office.member("FIELD_WORKER").api();
        assertThat(worker.send("facility", "id", id).get("facility").toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"place\":\"" + governorate + "\",\"type\":\"EDUCATION\","
                        + "\"nameEn\":\"School 1, Binnish\",\"nameAr\":\"مدرسة\",\"lat\":35.954,\"lon\":36.716}");
        assertThat(worker.refusal("import-facilities", "input", map("csv", Sheets.FACILITIES)))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void onlyChangedFacilitiesMakeAnEntry() {
        var row = id + ",ROOT,EDUCATION,School,مدرسة,,";
        importFacilities(row);

        assertThat(importFacilities(row).get("unchanged").asInt()).isEqualTo(1);
        assertThat(entriesAbout(id)).isEqualTo(1);

        importFacilities(id + ",ROOT,HEALTH,School,مدرسة,,");
        assertThat(entriesAbout(id)).isEqualTo(2);
    }

    @Test
    void oneBadRowKeepsOutAll() {
        var result = importFacilities(
                id + ",ROOT,EDUCATION,School,,,",
                fresh("F") + ",NOWHERE,EDUCATION,School,,,",
                fresh("F") + ",ROOT,school,School,,,",
                fresh("F") + ",,EDUCATION,School,,,",
                id + ",ROOT,EDUCATION,School,,,");

        assertThat(problems(result)).containsExactly("3 place", "4 type", "5 place", "6 id");
        assertThat(Office.administrator().refusal("facility", "id", id)).isEqualTo("NOT_FOUND");
    }

    @Test
    void aSupervisorAddsAFacility() {
        var supervisor = Gazetteer.supervisor("ROOT").api();
        var input = map("id", id, "place", "ROOT", "type", "HEALTH", "nameEn", "Clinic", "lat", 35.5, "lon", 36);

        var added = supervisor.send("add-facility", "input", input).get("addFacility");

        assertThat(added.get("lon").asDouble()).isEqualTo(36);
        assertThat(supervisor.refusal("add-facility", "input", input)).isEqualTo("CONTRADICTION");
        assertThat(Office.member("ANALYST").api().refusal("add-facility", "input", input))
                .isEqualTo("NOT_ALLOWED");
        for (var wrong : List.of(map("place", "NOWHERE"), map("nameEn", " "), map("lat", -91), map("id", "ä"))) {
            var other =
                    map("id", fresh("F"), "place", "ROOT", "type", "HEALTH", "nameEn", "Clinic", "lat", 1, "lon", 1);
            other.putAll(wrong);
            assertThat(supervisor.refusal("add-facility", "input", other)).isEqualTo("BAD_VALUE");
        }
    }

    @Test
    void aSupervisorAddsNoFacilityOutsideTheirAreas() {
        var supervisor = Gazetteer.supervisor(governorate()).api();
        var input = map("id", id, "place", governorate(), "type", "HEALTH", "nameEn", "Clinic");

        assertThat(supervisor.refusal("add-facility", "input", input)).isEqualTo("NOT_ALLOWED");
    }

    private long entriesAbout(String facility) {
        return reader.read(() -> entries.count("kind = 'FACILITY_CHANGED' and subject = ?1", facility));
    }
}
