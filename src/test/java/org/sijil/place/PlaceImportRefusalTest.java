package org.sijil.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.place.Sheets.fresh;
import static org.sijil.place.Sheets.governorate;
import static org.sijil.place.Sheets.importPlaces;
import static org.sijil.place.Sheets.problems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijil.Office;

@QuarkusTest
class PlaceImportRefusalTest {
    private final String id = fresh("X");

    @Test
    void oneBadRowKeepsOutAll() {
        var good = fresh("G");

        var result = importPlaces(good + ",ROOT,GOVERNORATE,Idlib,,,", id + ",ROOT,VILLAGE,Binnish,,,");

        assertThat(problems(result)).containsExactly("3 level");
        assertThat(Office.administrator().refusal("place", "id", good)).isEqualTo("NOT_FOUND");
    }

    @Test
    void everyProblemIsToldByLine() {
        var result = importPlaces(
                "a b,ROOT,GOVERNORATE,Name,,,",
                id + ",ROOT,,Name,,,",
                fresh("X") + ",ROOT,GOVERNORATE,,,,",
                fresh("X") + ",ROOT,GOVERNORATE," + "x".repeat(201) + ",,,",
                fresh("X") + ",ROOT,GOVERNORATE,Name,\"two\u0001lines\",,",
                fresh("X") + ",ROOT,GOVERNORATE,Name,,90.1,36",
                fresh("X") + ",ROOT,GOVERNORATE,Name,,35,NaN",
                fresh("X") + ",ROOT,GOVERNORATE,Name,,35,",
                fresh("X") + ",ROOT,GOVERNORATE,Name",
                fresh("X") + ",,GOVERNORATE,Name,,,",
                fresh("X") + ",NOWHERE,GOVERNORATE,Name,,,");

        assertThat(problems(result))
                .containsExactly(
                        "2 id",
                        "3 level",
                        "4 name_en",
                        "5 name_en",
                        "6 name_ar",
                        "7 lat",
                        "8 lon",
                        "9 lon",
                        "10",
                        "11 parent",
                        "12 parent");
    }

    @Test
    void anIdStandsInOneRowOnly() {
        var row = id + ",ROOT,GOVERNORATE,Idlib,,,";

        var result = importPlaces(row, row);

        assertThat(problems(result)).containsExactly("3 id");
        assertThat(result.at("/problems/0/message").asText()).contains("line 2");
    }

    @Test
    void aParentIsWiderThanItsChild() {
        var governorate = governorate();

        assertThat(problems(importPlaces(id + "," + governorate + ",GOVERNORATE,Idlib,,,")))
                .containsExactly("2 parent");
    }

    @Test
    void placesDoNotLieInACircle() {
        var other = fresh("Y");

        var circle = importPlaces(id + "," + other + ",DISTRICT,One,,,", other + "," + id + ",SUBDISTRICT,Two,,,");

        assertThat(problems(circle)).containsExactly("2 parent");
        assertThat(problems(importPlaces(id + "," + id + ",DISTRICT,One,,,"))).containsExactly("2 parent");
    }

    @Test
    void aPlaceStaysWiderThanWhatLiesInIt() {
        var governorate = governorate();
        importPlaces(id + "," + governorate + ",DISTRICT,Idlib,,,");

        var result = importPlaces(governorate + ",ROOT,SUBDISTRICT,Idlib,,,");

        assertThat(problems(result)).containsExactly("2 level");
        assertThat(result.at("/problems/0/message").asText()).contains(id);
    }

    @Test
    void theRootAreaLiesInNothing() {
        assertThat(problems(importPlaces("ROOT," + governorate() + ",COUNTRY,Syria,,,")))
                .containsExactly("2 parent");
    }

    @Test
    void theHeaderNamesExactlyTheColumns() {
        for (var header : new String[] {
            "\n",
            "id,parent,level,name_en,name_ar,lat\n",
            "id,parent,level,name_en,name_ar,lat,lon,population\n",
            "id,id,level,name_en,name_ar,lat,lon\n",
            "id;parent;level;name_en;name_ar;lat;lon\n"
        }) {
            var csv = header + id + ",ROOT,GOVERNORATE,Idlib,,,\n";
            assertThat(problems(importPlaces(Office.administrator(), header.isBlank() ? header : csv)))
                    .as(header)
                    .containsExactly("1");
        }
    }

    @Test
    void anOpenQuotationMarkIsToldWithItsLine() {
        var result = importPlaces(id + ",ROOT,GOVERNORATE,Idlib,,,", fresh("X") + ",ROOT,GOVERNORATE,\"Idlib,,,");

        assertThat(problems(result)).containsExactly("3");
    }

    @Test
    void theFirstHundredProblemsAreTold() {
        var rows = IntStream.range(0, 150)
                .mapToObj(i -> id + i + ",NOWHERE,GOVERNORATE,Idlib,,,")
                .toArray(String[]::new);

        assertThat(problems(importPlaces(rows)))
                .hasSize(100)
                .startsWith("2 parent")
                .endsWith("101 parent");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var rows = IntStream.range(0, CsvFile.MOST_ROWS + 1)
                .mapToObj(i -> id + i + ",ROOT,GOVERNORATE,Idlib,,,")
                .collect(Collectors.joining("\n", Sheets.PLACES, ""));
        var bytes = Sheets.PLACES + "إ".repeat(CsvFile.LARGEST_BYTES / 2);

        assertThat(refusal(rows)).isEqualTo("BAD_VALUE");
        assertThat(refusal(bytes)).isEqualTo("BAD_VALUE");
    }

    private static String refusal(String csv) {
        return Office.administrator().refusal("import-places", "input", map("csv", csv));
    }
}
