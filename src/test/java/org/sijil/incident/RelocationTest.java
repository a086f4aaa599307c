package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;

/** A place that is moved in the tree takes its incidents along: who may see and change them follows where it lies. */
@QuarkusTest
class RelocationTest {
    private String former;
    private String next;
    private String district;
    private IncidentScene scene;
    private Api there;

    @BeforeEach
    void anIncidentInATownOfADistrict() {
        former = Gazetteer.governorate();
        next = Gazetteer.governorate();
        district = Gazetteer.add(Gazetteer.newId(), former, "DISTRICT");
        var town = Gazetteer.add(Gazetteer.newId(), district, "COMMUNITY");
        scene = new IncidentScene();
        Gazetteer.supervisor("ROOT")
                .api()
                .send("set-occurrence", "input", scene.input("occurrence", map("place", town)));
        there = Gazetteer.supervisor(next).api();
    }

    @Test
    void itsIncidentsBelongToTheNewArea() {
        var here = Gazetteer.supervisor(former).api();
        assertThat(version(here)).isEqualTo(2);
        assertThat(there.refusal("incident", "id", scene.incident)).isEqualTo("NOT_FOUND");

        move();

        assertThat(here.refusal("incident", "id", scene.incident)).isEqualTo("NOT_FOUND");
        assertThat(here.refusal("grade-incident", "input", grade())).isEqualTo("NOT_FOUND");
        assertThat(there.send("incidents", "filter", map("place", next)).at("/incidents/edges/0/node/id"))
                .isEqualTo(scene.taken.get("incident"));
        there.send("grade-incident", "input", grade());
        assertThat(version(there)).isEqualTo(3);
    }

    @Test
    void whereAnIncidentNamesNoPlaceItsAreaMovesAsWell() {
        var input =
                map("incident", scene.incident, "version", 2, "occurrence", map(), "reason", "the town is not sure");
        Gazetteer.supervisor(former).api().send("set-occurrence", "input", input);

        move();

        assertThat(version(there)).isEqualTo(3);
    }

    @Test
    void thatIsNoChangeOfTheIncident() {
        int entries = Kept.entriesOf(scene.incident).size();

        move();

        assertThat(version(there)).isEqualTo(2);
        assertThat(Kept.entriesOf(scene.incident)).hasSize(entries);
    }

    private void move() {
        var csv = "id,parent,level,name_en,name_ar,lat,lon\n" + district + "," + next + ",DISTRICT,Harim,حارم,,";
        Office.administrator().send("import-places", "input", map("csv", csv));
    }

    private int version(Api api) {
        return api.send("incident", "id", scene.incident)
                .at("/incident/version")
                .asInt();
    }

    private Object grade() {
        return map("incident", scene.incident, "version", 2, "grade", "FAIR", "reason", "as the hospital told us");
    }
}
