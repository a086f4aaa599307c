package org.sijil.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.place.Sheets.fresh;
import static org.sijil.place.Sheets.governorate;
import static org.sijil.place.Sheets.ids;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;

@QuarkusTest
class PlacePagesTest {
    private final Api api = Office.administrator();

    @Test
    void pagesRunToTheEndWithoutGapOrDouble() {
        var district = districtOf(23);
        var met = new ArrayList<String>();

        var page = page(district, 5, null);
        while (page.at("/pageInfo/hasNextPage").asBoolean()) {
            assertThat(page.get("totalCount").asInt()).isEqualTo(24);
            met.addAll(ids(page));
            page = page(district, 5, page.at("/pageInfo/endCursor").asText());
        }
        met.addAll(ids(page));

        assertThat(met).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void aFullLastPageHasNoNext() {
        var district = districtOf(4);

        assertThat(page(district, 5, null).at("/pageInfo/hasNextPage").asBoolean())
                .isFalse();
    }

    @Test
    void anEmptyPageHasNoCursor() {
        var nothing = api.send("places", "search", fresh("nothing")).get("places");

        assertThat(nothing.at("/pageInfo/endCursor").isNull()).isTrue();
        assertThat(nothing.get("totalCount").asInt()).isZero();
    }

    @Test
    void anyEdgesCursorWillDo() {
        var page = page(districtOf(3), 3, null);

        var rest = api.send(
                "places", "first", 1, "after", page.at("/edges/0/cursor").asText());

        assertThat(ids(rest.get("places")))
                .isEqualTo(List.of(page.at("/edges/1/node/id").asText()));
    }

    @Test
    void aPageHasOneToTwoHundredItems() {
        for (Object wrong : new Object[] {0, -1, 201}) {
            assertThat(api.refusal("places", "first", wrong))
                    .as("first: " + wrong)
                    .isEqualTo("BAD_VALUE");
        }
        assertThat(ids(api.send("places", "first", 200).get("places"))).isNotEmpty();
    }

    /** The GraphQL layer itself refuses these, under codes of its own. */
    @Test
    void whatIsNoWholeNumberIsRefusedToo() {
        assertThat(api.refusal("places", "first", 1.5)).isEqualTo("coercing-parse-literal");
        assertThat(api.refusal("places", "first", 99999999999L)).isEqualTo("coercing-parse-literal");
        assertThat(api.refusal("places", "first", "many")).isEqualTo("ValidationError");
    }

    @Test
    void onlyACursorOfTheSameListIsTaken() {
        var cursor = page(districtOf(1), 1, null).at("/pageInfo/endCursor").asText();

        assertThat(api.refusal("facilities", "after", cursor)).isEqualTo("BAD_VALUE");
        for (var wrong : List.of(" ", "SY07", "!", "4AA")) {
            assertThat(api.refusal("places", "after", wrong)).as(wrong).isEqualTo("BAD_VALUE");
        }
    }

    private JsonNode page(String district, int first, String after) {
        return api.send("places", "within", district, "first", first, "after", after)
                .get("places");
    }

    /** A district with this many towns. */
    private static String districtOf(int towns) {
        var governorate = governorate();
        var district = fresh("D");
        var rows = new ArrayList<String>();
        rows.add(district + "," + governorate + ",DISTRICT,Idlib,,,");
        IntStream.range(0, towns)
                .forEach(i -> rows.add(district + "_" + i + "," + district + ",COMMUNITY,Town " + i + ",,,"));
        Sheets.importPlaces(rows.toArray(String[]::new));
        return district;
    }
}
