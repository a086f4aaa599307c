package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.at;
import static org.sijil.Said.narrative;
import static org.sijil.sync.Changes.departures;
import static org.sijil.sync.Changes.submissions;
import static org.sijil.sync.Changes.texts;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;

/** A record that leaves a scope is told of to the devices that may hold it, and to no others. */
@QuarkusTest
class DepartureTest {
    private final String id = Tablet.newId();
    private String here;
    private String there;
    private Tablet author;
    private Tablet reader;
    private Tablet reading;

    @BeforeEach
    void aRecordAndWhoReadsIt() {
        here = Gazetteer.governorate();
        there = Gazetteer.governorate();
        author = Gazetteer.worker(here);
        author.push(author.submits(id, at(here, "2023-10-05")));
        reader = Gazetteer.colleague(here);
        reading = Gazetteer.colleague(there);
        assertThat(submissions(reader.sync())).contains(id);
        assertThat(submissions(reading.sync())).doesNotContain(id);
    }

    @Test
    void aRecordThatMovesDepartsHereAndArrivesThere() {
        move(id, there);

        var left = reader.sync();
        assertThat(departures(left)).containsExactly(id);
        assertThat(texts(left, "Departure", "/cause")).containsExactly("MOVED");
        assertThat(submissions(left)).isEmpty();
        var arrived = reading.sync();
        assertThat(submissions(arrived)).containsExactly(id);
        assertThat(departures(arrived)).isEmpty();
        assertThat(reader.sync()).isEmpty();
    }

    @Test
    void aRecordThatMovedTwiceBeforeAPullIsWhereItEndedOnly() {
        var beyond = Gazetteer.governorate();
        var last = Gazetteer.colleague(beyond);
        last.sync();

        move(id, there);
        move(id, beyond);

        assertThat(departures(reader.sync())).containsExactly(id);
        assertThat(submissions(reading.sync())).isEmpty();
        assertThat(submissions(last.sync())).containsExactly(id);
    }

    @Test
    void itStandsWhereItLeftSoThatNoPageSkipsIt() {
        var other = Tablet.newId();
        move(id, there);
        author.push(author.submits(other, at(here, "2023-10-06")));
        author.push(author.edit(id, null, map("mode", "AIR")));

        var first = reader.pull(1);
        var second = reader.pull(1);

        assertThat(departures(first.get("changes"))).containsExactly(id);
        assertThat(submissions(second.get("changes"))).containsExactly(other);
        assertThat(reader.sync()).isEmpty();
    }

    @Test
    void aRecordThatComesBackIsThereAgain() {
        move(id, there);
        assertThat(departures(reader.sync())).containsExactly(id);
        move(id, here);
        assertThat(submissions(reader.sync())).containsExactly(id);
        assertThat(departures(reading.sync())).containsExactly(id);

        move(id, there);
        move(id, here);

        var changes = reader.sync();
        assertThat(submissions(changes)).containsExactly(id);
        assertThat(departures(changes)).isEmpty();
    }

    @Test
    void aDraftOfAnotherIsNeverToldOf() {
        var draft = Tablet.newId();
        author.push(author.edit(draft, null, at(here, "2023-10-06")));
        assertThat(reader.sync()).isEmpty();

        move(draft, there);
        author.push(author.edit(draft, null, null, "submit", true));

        assertThat(reader.sync()).isEmpty();
        assertThat(submissions(reading.sync())).containsExactly(draft);
    }

    @Test
    void aRecordThatIsWithdrawnStays() {
        author.push(author.edit(id, null, null, "withdraw", true));

        var changes = reader.sync();
        assertThat(submissions(changes)).containsExactly(id);
        assertThat(departures(changes)).isEmpty();
    }

    @Test
    void onesOwnRecordsStayWhereverTheyGo() {
        Gazetteer.assigned(author.person(), here, true);
        var second = Tablet.of(author.person());
        second.sync();

        move(id, there);

        var changes = second.sync();
        assertThat(submissions(changes)).containsExactly(id);
        assertThat(departures(changes)).isEmpty();
    }

    @Test
    void aSupervisorHearsOfItToo() {
        var supervisor = new Tablet(Gazetteer.supervisor(here));
        supervisor.sync();

        move(id, there);

        assertThat(departures(supervisor.sync())).containsExactly(id);
    }

    @Test
    void aPlaceThatIsAddedTakesWhatNamedItToItsArea() {
        var place = Gazetteer.newId();
        var naming = Tablet.newId();
        author.push(author.submits(naming, at(place, "2023-10-06")));
        assertThat(submissions(reader.sync())).containsExactly(naming);

        Gazetteer.add(place, there, "COMMUNITY");

        var left = reader.sync();
        assertThat(departures(left)).containsExactly(naming);
        assertThat(texts(left, "Departure", "/cause")).containsExactly("GAZETTEER_CHANGED");
        assertThat(submissions(reading.sync())).containsExactly(naming);
        assertThat(submissions(author.sync())).contains(naming);
    }

    @Test
    void aPlaceThatLiesElsewhereNowTakesItsRecordsAlong() {
        var town = Gazetteer.town(here);
        move(id, town);
        reader.sync();

        var sheet = "id,parent,level,name_en,name_ar,lat,lon\n" + town + "," + there + ",COMMUNITY,Town,,,";
        Office.administrator().send("import-places", "input", map("csv", sheet));

        assertThat(departures(reader.sync())).containsExactly(id);
        assertThat(submissions(reading.sync())).containsExactly(id);
    }

    @Test
    void anEditThatWasNotSentYetIsKept() {
        move(id, there);
        reader.sync();
        var edit = reader.edit(id, null, narrative("what the reader saw"));

        var outcome = reader.push(edit).get(0);

        assertThat(outcome.get("code").asText()).isEqualTo("OUT_OF_SCOPE");
        assertThat(Kept.holds(edit, "what the reader saw")).isTrue();
    }

    @Test
    void whoStartsAnewHearsNothingOfWhatLeftBefore() {
        move(id, there);

        var changes = Tablet.of(reader.person()).sync();

        assertThat(changes.toString()).doesNotContain(id);
    }

    @Test
    void whatLeavesDuringAFirstSyncIsToldOf() {
        var late = Tablet.of(reader.person());
        while (!submissions(late.pull(200).get("changes")).contains(id)) {
            assertThat(late.cursor).isNotNull();
        }

        move(id, there);

        assertThat(departures(late.sync())).containsExactly(id);
    }

    private void move(String submission, String place) {
        var where = Map.<String, Object>of("where", map("place", place));
        author.push(author.edit(submission, null, where));
    }
}
