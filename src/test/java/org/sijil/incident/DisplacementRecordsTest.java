package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.incident.DisplacementScene.lines;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Kept;

@QuarkusTest
class DisplacementRecordsTest {
    private DisplacementScene scene;

    @BeforeEach
    void anAccountOfPeopleWhoLeft() {
        scene = new DisplacementScene();
    }

    @Test
    void aRecordIsKeptListedAndCounted() {
        var record = scene.put();

        assertThat(record.get("version").asInt()).isEqualTo(1);
        assertThat(record.get("origin").asText()).isEqualTo(scene.town);
        assertThat(record.at("/lines/0/submission").asText()).isEqualTo(scene.account);
        assertThat(scene.api.send("displacement-records", "first", 200).findValues("node"))
                .containsExactly(record);
        assertThat(scene.displaced().at("/total/best").asInt()).isEqualTo(500);
        assertThat(Kept.entriesOf(record.get("id").asText()).get(0).payload)
                .contains(scene.account, "both tell of the same families");
    }

    @Test
    void peopleInNoRecordAreNotCounted() {
        assertThat(scene.displaced().get("records")).isEmpty();
    }

    @Test
    void aChangeMakesAVersion() {
        var id = scene.put().get("id").asText();
        var other = scene.incident.alsoTold(scene.left(700));

        var changed = scene.put("id", id, "version", 1, "lines", lines(scene.account, other), "until", "2023-10-08");

        assertThat(changed.get("version").asInt()).isEqualTo(2);
        assertThat(changed.get("until").asText()).isEqualTo("2023-10-08");
        assertThat(scene.displaced().at("/total/max").asInt()).isEqualTo(700);
        assertThat(Kept.entriesOf(id)).extracting(entry -> entry.version).containsExactly(1, 2);
    }

    @Test
    void aRecordThatMovedOnIsNotChanged() {
        var id = scene.put().get("id").asText();
        scene.put("id", id, "version", 1, "until", "2023-10-08");

        assertThat(scene.refused("id", id, "version", 1)).isEqualTo("STALE");
        assertThat(scene.refused("id", id, "version", 3)).isEqualTo("STALE");
    }

    @Test
    void theSamePeopleAreNotCountedTwice() {
        scene.put();
        var region = scene.incident.region;

        assertThat(scene.refused("lines", List.of())).isEqualTo("CONTRADICTION");
        assertThat(scene.refused("lines", List.of(), "origin", region.governorate))
                .isEqualTo("CONTRADICTION");
        assertThat(scene.refused("lines", List.of(), "from", "2023-10-07", "until", "2023-10-09"))
                .isEqualTo("CONTRADICTION");
        scene.put("lines", List.of(), "from", "2023-10-08", "until", "2023-10-09");
        scene.put("lines", List.of(), "origin", region.village);
        scene.put("lines", List.of(), "measure", "SECONDARY");
    }

    @Test
    void aPersonSaysWhichOfTwoCounts() {
        var id = scene.put().get("id").asText();
        var other = scene.incident.alsoTold(scene.left(700));

        var beside =
                scene.put("lines", lines(other), "counted", false).get("id").asText();
        assertThat(scene.displaced().at("/total/max").asInt()).isEqualTo(500);
        assertThat(scene.incident.report().at("/listed/recordsNotCounted").toString())
                .contains(beside);

        scene.put("id", id, "version", 1, "counted", false);
        scene.put("id", beside, "version", 1, "lines", lines(other));
        assertThat(scene.displaced().at("/total/best").asInt()).isEqualTo(700);
    }

    @Test
    void aLineLiesInOneRecord() {
        var id = scene.put().get("id").asText();
        var later = new Object[] {"from", "2023-10-20", "until", "2023-10-21"};

        assertThat(scene.refused(later)).isEqualTo("CONTRADICTION");
        scene.put("id", id, "version", 1, "lines", List.of());
        scene.put(later);
    }

    @Test
    void aLineIsWhatAVerifiedAccountTells() {
        var waiting = scene.incident.submitted(scene.left(700));

        assertThat(scene.refused("lines", lines(waiting))).isEqualTo("NOT_FOUND");
        assertThat(scene.refused("lines", lines("nowhere"))).isEqualTo("NOT_FOUND");
        var notTold = List.of(map("submission", scene.account, "item", "d2"));
        assertThat(scene.refused("lines", notTold)).isEqualTo("NOT_FOUND");
    }

    @Test
    void aLineCountsWhileItsAccountBacksAnIncident() {
        var id = scene.put().get("id").asText();

        scene.incident.desk.decide(Desk.decision("REOPEN", scene.account, 1));

        assertThat(scene.displaced().at("/total/best").asInt()).isZero();
        scene.put("id", id, "version", 1, "until", "2023-10-08");
    }

    @Test
    void aLineStaysWithAnAccountThatGoesToAnotherIncident() {
        scene.put();
        var leaves = scene.incident.desk.read(scene.incident.taken);

        scene.incident.desk.decide(Desk.decision("UNLINK", scene.account, 1, "leaves", leaves, "newIncident", map()));

        assertThat(scene.displaced().at("/total/best").asInt()).isEqualTo(500);
    }

    @Test
    void wrongRecordsAreRefused() {
        assertThat(scene.refused("until", "2023-10-04")).isEqualTo("BAD_VALUE");
        assertThat(scene.refused("from", "yesterday")).isEqualTo("BAD_VALUE");
        assertThat(scene.refused("reason", " ")).isEqualTo("BAD_VALUE");
        assertThat(scene.refused("reason", "x".repeat(1_001))).isEqualTo("BAD_VALUE");
        assertThat(scene.refused("lines", lines(scene.account, scene.account))).isEqualTo("BAD_VALUE");
        assertThat(scene.refused("version", 1)).isEqualTo("BAD_VALUE");
        assertThat(scene.refused("id", "nowhere")).isEqualTo("BAD_VALUE");
        assertThat(scene.refused("id", "nowhere", "version", 1)).isEqualTo("NOT_FOUND");
        assertThat(scene.refused("origin", "nowhere")).isEqualTo("NOT_FOUND");
    }

    @Test
    void pagesRunToTheEndInTheOrderOfMaking() {
        var first = scene.put();
        var second = scene.put("lines", List.of(), "measure", "SECONDARY");

        var page = scene.api.send("displacement-records", "first", 1).get("displacementRecords");
        assertThat(page.get("totalCount").asInt()).isEqualTo(2);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(page.findValues("node")).containsExactly(first);

        var cursor = page.at("/pageInfo/endCursor").asText();
        var rest = scene.api
                .send("displacement-records", "first", 1, "after", cursor)
                .get("displacementRecords");
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(rest.findValues("node")).containsExactly(second);
    }
}
