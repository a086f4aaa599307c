package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.at;
import static org.sijil.sync.Changes.areas;
import static org.sijil.sync.Changes.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Tablet;

/** A device whose scope changes starts anew, whatever page it was on; and only then. */
@QuarkusTest
class ScopeChangeTest {
    private final String id = Tablet.newId();
    private String here;
    private String there;
    private Tablet reader;

    @BeforeEach
    void aRecordThereAndAReaderHere() {
        here = Gazetteer.governorate();
        there = Gazetteer.governorate();
        var author = Gazetteer.worker(there);
        author.push(author.submits(id, at(there, "2023-10-05")));
        reader = Gazetteer.colleague(here);
        assertThat(submissions(reader.sync())).doesNotContain(id);
    }

    @Test
    void anAreaGainedBringsWhatLiesInIt() {
        assign(here, there);

        var first = reader.pull(1);

        assertThat(first.get("resync").asText()).isEqualTo("RESTART");
        assertThat(areas(first.get("changes"))).containsExactlyInAnyOrder(here, there);
        assertThat(submissions(reader.sync())).contains(id);
    }

    @Test
    void anAreaLostIsMissingInTheFirstPage() {
        assign(here, there);
        reader.sync();
        assign(here);

        var first = reader.pull(1);

        assertThat(first.get("resync").asText()).isEqualTo("RESTART");
        assertThat(areas(first.get("changes"))).containsExactly(here);
        assertThat(reader.sync().toString()).doesNotContain(id);
    }

    @Test
    void whoLosesEveryAreaStartsAnewToo() {
        assign();

        var first = reader.pull(1);

        assertThat(first.get("resync").asText()).isEqualTo("RESTART");
        assertThat(areas(first.get("changes"))).isEmpty();
    }

    @Test
    void seeingTheAreaOrNotIsAnotherScope() {
        Gazetteer.assigned(reader.person(), here, false);

        assertThat(reader.pull(1).get("resync").asText()).isEqualTo("RESTART");
    }

    @Test
    void theSameAreasGivenAgainAreTheSameScope() {
        assign(here);

        assertThat(reader.pull(1).get("resync").isNull()).isTrue();
    }

    @Test
    void aRestartGoesOnAfterAnyBreak() {
        assign(here, there);
        var first = reader.pull(1);
        var cursor = reader.cursor;

        var lost = reader.pull(2);
        reader.cursor = cursor;
        var again = reader.pull(2);

        assertThat(first.get("hasMore").asBoolean()).isTrue();
        assertThat(again.get("resync").isNull()).isTrue();
        assertThat(again.get("changes")).isEqualTo(lost.get("changes"));
        assertThat(submissions(reader.sync())).contains(id);
    }

    @Test
    void anotherChangeDuringARestartRestartsAgain() {
        assign(here, there);
        reader.pull(1);

        assign(there);
        var page = reader.pull(1);

        assertThat(page.get("resync").asText()).isEqualTo("RESTART");
        assertThat(areas(page.get("changes"))).containsExactly(there);
    }

    @Test
    void anAreaThatLiesElsewhereNowIsAnotherScope() {
        var district = Gazetteer.add(Gazetteer.newId(), here, "DISTRICT");
        var author = Gazetteer.worker(district);
        var inside = Tablet.newId();
        author.push(author.submits(inside, at(district, "2023-10-05")));
        assign(district);
        reader.sync();

        move(district, there);
        var first = reader.pull(1);

        assertThat(first.get("resync").asText()).isEqualTo("RESTART");
        assertThat(submissions(reader.sync())).containsExactly(inside);
    }

    @Test
    void aPlaceThatMovesWithinAnAreaIsNot() {
        var district = Gazetteer.add(Gazetteer.newId(), here, "DISTRICT");
        reader.sync();

        move(district, there);

        assertThat(reader.pull(1).get("resync").isNull()).isTrue();
    }

    private void assign(String... areas) {
        var given = Arrays.stream(areas)
                .map(area -> map("area", area, "seesArea", true))
                .toList();
        Office.administrator().send("assign-areas", "input", map("person", reader.person(), "areas", given));
    }

    private static JsonNode move(String district, String parent) {
        var sheet = "id,parent,level,name_en,name_ar,lat,lon\n" + district + "," + parent + ",DISTRICT,District,,,";
        return Office.administrator().send("import-places", "input", map("csv", sheet));
    }
}
