package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.at;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Tablet;
import org.sijil.database.Writer;
import org.sijil.place.GazetteerChanged;

/** A place that is added makes a version of each submission that already names it. */
@QuarkusTest
class RelocationTest {
    private final String id = Tablet.newId();
    private final String place = Gazetteer.newId();
    private String home;
    private String elsewhere;
    private Tablet tablet;

    @Inject
    Writer writer;

    @Inject
    Event<GazetteerChanged> changes;

    @BeforeEach
    void aWorkerAndTwoAreas() {
        home = Gazetteer.governorate();
        elsewhere = Gazetteer.governorate();
        tablet = Gazetteer.worker(home);
    }

    @Test
    void aSubmissionThatNamesItBelongsThereNow() {
        tablet.push(tablet.submits(id, at(place, "2023-10-05")));
        var before = tablet.base(id);
        assertThat(flags()).contains("UNKNOWN_PLACE");

        add();

        assertThat(flags()).doesNotContain("UNKNOWN_PLACE");
        var there = Gazetteer.supervisor(elsewhere).api();
        var record = there.send("submission", "id", id).get("submission");
        assertThat(record.get("version").asInt()).isEqualTo(2);
        assertThat(record.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(Gazetteer.supervisor(home).api().refusal("submission", "id", id))
                .isEqualTo("NOT_FOUND");
        assertThat(there.send("submission-history", "id", id)
                        .at("/submissionHistory/edges/0/node/person")
                        .isNull())
                .isTrue();
        var last = Kept.entriesOf(id).get(1);
        assertThat(last.kind).isEqualTo("SUBMISSION_RELOCATED");
        assertThat(last.payload).contains(place, elsewhere);
        assertThat(tablet.push(tablet.edit(id, before, map("mode", "AIR")))
                        .get(0)
                        .get("kind")
                        .asText())
                .as("nobody wrote meanwhile")
                .isEqualTo("APPLIED");
    }

    @Test
    void aSupervisorsPlaceOpensNothingOfAnotherArea() {
        tablet.push(tablet.submits(id, at(place, "2023-10-05")));
        var there = Gazetteer.supervisor(elsewhere).api();

        there.send("add-place", "input", place(elsewhere));
        tablet.push(tablet.edit(id, tablet.base(id), map("mode", "AIR")));

        assertThat(flags()).doesNotContain("UNKNOWN_PLACE");
        assertThat(there.refusal("submission", "id", id)).isEqualTo("NOT_FOUND");
        assertThat(new Desk(Gazetteer.supervisor(home)).version(id)).isEqualTo(3);
    }

    @Test
    void aSupervisorsPlaceLeadsWithinItsAuthorsAreas() {
        var town = Gazetteer.add(Gazetteer.newId(), home, "SUBDISTRICT");
        tablet.push(tablet.submits(id, at(place, "2023-10-05")));

        Gazetteer.supervisor(home).api().send("add-place", "input", place(town));

        assertThat(new Desk(Gazetteer.supervisor(town)).version(id)).isEqualTo(2);
    }

    @Test
    void aPlaceNamedBesideIsKnownNow() {
        tablet.push(tablet.submits(
                id, map("displacements", List.of(map("id", "d1", "origin", place)), "alsoHit", List.of(place))));

        add();

        assertThat(flags()).doesNotContain("UNKNOWN_PLACE");
        assertThat(tablet.read(id).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsVerifiedStaysVerifiedAndOthersAreNotTouched() {
        tablet.push(tablet.submits(id, at(home, "2023-10-05")));
        new Desk(Gazetteer.supervisor(home)).verify(id);
        var other = Tablet.newId();
        tablet.push(tablet.submits(other, at("NOWHERE", "2023-10-05")));

        writer.run(() -> changes.fire(new GazetteerChanged(Set.of(home), true)));

        assertThat(tablet.read(id).get("state").asText()).isEqualTo("VERIFIED");
        assertThat(tablet.read(other).get("version").asInt()).isEqualTo(1);
    }

    private Map<String, Object> place(String parent) {
        return map("id", place, "parent", parent, "level", "COMMUNITY", "nameEn", "A town");
    }

    private void add() {
        Gazetteer.add(place, elsewhere, "COMMUNITY");
    }

    private List<String> flags() {
        return tablet.read(id).get("flags").findValuesAsText("code");
    }
}
