package org.sijil.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.place.Sheets.fresh;
import static org.sijil.place.Sheets.governorate;
import static org.sijil.place.Sheets.importPlaces;
import static org.sijil.place.Sheets.place;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.database.Reader;
import org.sijil.register.Entries;

@QuarkusTest
class PlaceImportTest {
    @Inject
    Reader reader;

    @Inject
    Entries entries;

    @Inject
    Places places;

    @Test
    void rowsMayComeInAnyOrder() {
        var district = fresh("D");
        var town = fresh("T");
        var governorate = governorate();

        var result = importPlaces(
                town + "," + district + ",COMMUNITY,Binnish,بنش,35.954,36.716",
                district + "," + governorate + ",DISTRICT,Idlib,إدلب,,");

        assertThat(result.get("imported").asInt()).isEqualTo(2);
        assertThat(place(town).toString())
                .isEqualTo("{\"id\":\"" + town + "\",\"parent\":\"" + district
                        + "\",\"level\":\"COMMUNITY\",\"nameEn\":\"Binnish\",\"nameAr\":\"بنش\",\"lat\":35.954,\"lon\":36.716,"
                        + "\"within\":[\"ROOT\",\"" + governorate + "\",\"" + district + "\"]}");
        assertThat(seq(district)).as("parents are said first").isLessThan(seq(town));
    }

    @Test
    void columnsMayComeInAnyOrderAfterAByteOrderMark() {
        var id = fresh("G");

        var result = importPlaces(
                Office.administrator(),
                "\uFEFFlevel,id,name_ar,name_en,parent,lon,lat\r\nGOVERNORATE," + id
                        + ",,\"Idlib, north\",ROOT,,\r\n\r\n");

        assertThat(result.get("imported").asInt()).isEqualTo(1);
        assertThat(place(id).get("nameEn").asText()).isEqualTo("Idlib, north");
        assertThat(place(id).get("nameAr").asText()).isEqualTo("Idlib, north");
    }

    @Test
    void importingAgainWhatIsThereSaysNothing() {
        var id = fresh("G");
        var row = id + ",ROOT,GOVERNORATE,Idlib,إدلب,35.5,36.5";
        importPlaces(row);

        var again = importPlaces(row);

        assertThat(again.get("imported").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(payloads(id)).hasSize(1);
    }

    @Test
    void aChangedRowIsSaidWhole() {
        var id = governorate();

        importPlaces(id + ",ROOT,GOVERNORATE,Idleb,إدلب,35.5,36.5");

        assertThat(payloads(id)).hasSize(2);
        assertThat(payloads(id).get(1))
                .contains(
                        "\"lat\":35.5,\"level\":\"GOVERNORATE\",\"lon\":36.5,\"nameAr\":\"إدلب\",\"nameEn\":\"Idleb\","
                                + "\"parent\":\"ROOT\"");
        assertThat(seq(id)).isEqualTo(lastSeq(id));
    }

    @Test
    void theRootAreaMayBeRenamed() {
        var before = place("ROOT");

        var result = importPlaces("ROOT,,COUNTRY,Syria,سوريا,,");

        assertThat(result.get("imported").asInt()).isEqualTo(1);
        assertThat(place("ROOT").get("nameEn").asText()).isEqualTo("Syria");
        importPlaces("ROOT,,COUNTRY," + before.get("nameEn").asText() + ",,,");
    }

    @Test
    void aMovedPlaceTakesAlongWhatLiesInIt() {
        var from = governorate();
        var to = governorate();
        var district = fresh("D");
        var town = fresh("T");
        var camp = fresh("C");
        importPlaces(
                district + "," + from + ",DISTRICT,Idlib,,,",
                town + "," + district + ",COMMUNITY,Binnish,,,",
                camp + "," + town + ",CAMP,Camp,,,");

        importPlaces(district + "," + to + ",DISTRICT,Idlib,,,");

        assertThat(place(camp).get("within").toString())
                .isEqualTo("[\"ROOT\",\"" + to + "\",\"" + district + "\",\"" + town + "\"]");
        assertThat(reader.read(() -> places.tree().isWithin(camp, from))).isFalse();
        assertThat(List.of(seq(town), seq(camp)))
                .as("devices hear of each at the moved place's entry")
                .containsOnly(seq(district));
        assertThat(payloads(town)).as("nobody said anything of it").hasSize(1);
    }

    @Test
    void placesMayBeMovedApartInOneFile() {
        var from = governorate();
        var to = governorate();
        var district = fresh("D");
        var town = fresh("T");
        var camp = fresh("C");
        importPlaces(
                district + "," + from + ",DISTRICT,Idlib,,,",
                town + "," + district + ",COMMUNITY,Binnish,,,",
                camp + "," + town + ",CAMP,Camp,,,");

        importPlaces(district + "," + to + ",DISTRICT,Idlib,,,", town + "," + from + ",COMMUNITY,Binnish,,,");

        assertThat(place(camp).get("within").toString()).isEqualTo("[\"ROOT\",\"" + from + "\",\"" + town + "\"]");
        assertThat(seq(camp)).isEqualTo(seq(town)).isGreaterThan(seq(district));
    }

    @Test
    void onlyAdministratorsImport() {
        for (var role : List.of("FIELD_WORKER", "ANALYST", "SUPERVISOR")) {
            var csv = map("csv", Sheets.PLACES);
            assertThat(Office.member(role).api().refusal("import-places", "input", csv))
                    .isEqualTo("NOT_ALLOWED");
        }
    }

    @Test
    void aSupervisorAddsAPlace() {
        var governorate = governorate();
        var supervisor = Gazetteer.supervisor(governorate).api();
        var input = map("id", fresh("T"), "parent", governorate, "level", "COMMUNITY", "nameEn", "Binnish");

        var added = supervisor.send("add-place", "input", input).get("addPlace");

        assertThat(added.get("within").toString()).isEqualTo("[\"ROOT\",\"" + governorate + "\"]");
        assertThat(added.get("nameAr").asText()).isEqualTo("Binnish");
        assertThat(supervisor.refusal("add-place", "input", input)).isEqualTo("CONTRADICTION");
        assertThat(Office.member("FIELD_WORKER").api().refusal("add-place", "input", input))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aSupervisorAddsNoPlaceOutsideTheirAreas() {
        var supervisor = Gazetteer.supervisor(governorate()).api();

        for (var parent : List.of(governorate(), "ROOT")) {
            var input = map("id", fresh("T"), "parent", parent, "level", "COMMUNITY", "nameEn", "Binnish");
            assertThat(supervisor.refusal("add-place", "input", input)).isEqualTo("NOT_ALLOWED");
        }
    }

    @Test
    void whatIsWrongInAnAddedPlaceIsRefused() {
        for (var wrong : List.of(
                map("id", "a b"),
                map("parent", "NOWHERE"),
                map("level", "COUNTRY"),
                map("nameEn", " "),
                map("nameAr", "x".repeat(201)),
                map("lat", 91, "lon", 0),
                map("lat", 35.5))) {
            var input = map("id", fresh("T"), "parent", "ROOT", "level", "COMMUNITY", "nameEn", "Binnish");
            input.putAll(wrong);

            assertThat(Office.administrator().refusal("add-place", "input", input))
                    .as(wrong.toString())
                    .isEqualTo("BAD_VALUE");
        }
    }

    private long seq(String id) {
        return reader.read(() -> places.require(id).seq);
    }

    private long lastSeq(String id) {
        return reader.read(
                () -> entries.find("subject = ?1 order by seq desc", id).firstResult().seq);
    }

    private List<String> payloads(String id) {
        return reader.read(() -> entries.find("kind = 'PLACE_CHANGED' and subject = ?1 order by seq", id).stream()
                .map(entry -> entry.payload)
                .toList());
    }
}
