package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.at;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Tablet;

/** Who sees a submission, by role and areas; everybody else finds it nowhere. */
@QuarkusTest
class ScopeTest {
    private final String id = Tablet.newId();
    private String area;
    private Tablet author;

    @BeforeEach
    void aSubmissionInAnArea() {
        area = Gazetteer.governorate();
        author = Gazetteer.worker(area);
        author.push(author.submits(id, at(Gazetteer.town(area), "2023-10-05")));
    }

    @Test
    void itsAuthorTheColleagueWhoSeesTheAreaAndItsSupervisorSeeIt() {
        var all = List.of(
                author.api(),
                Gazetteer.colleague(area).api(),
                Gazetteer.supervisor(area).api(),
                Gazetteer.supervisor("ROOT").api());

        for (var api : all) {
            assertThat(api.send("submission", "id", id).at("/submission/id").asText())
                    .isEqualTo(id);
            assertThat(api.send("submissions", "first", 200).toString()).contains(id);
        }
    }

    @Test
    void nobodyElseFindsItAnywhere() {
        var elsewhere = Gazetteer.governorate();
        var analyst = Office.member("ANALYST");
        Gazetteer.assigned(analyst.person(), area, true);
        var others = List.of(
                Gazetteer.worker(area).api(),
                Gazetteer.colleague(elsewhere).api(),
                Gazetteer.supervisor(elsewhere).api(),
                Office.member("SUPERVISOR").api(),
                analyst.api(),
                Office.administrator());

        for (var api : others) hidesIt(api);
    }

    @Test
    void ownSubmissionsStayAfterAnAreaIsLost() {
        Gazetteer.assigned(author.person(), Gazetteer.governorate(), false);

        assertThat(author.read(id).get("id").asText()).isEqualTo(id);
    }

    @Test
    void anAreaIsNoPatternForAnother() {
        var one = Gazetteer.newId();
        var like = Gazetteer.add(one + "_1", "ROOT", "GOVERNORATE");
        var other = Gazetteer.add(one + "x1", "ROOT", "GOVERNORATE");
        var small = Gazetteer.add(one.toLowerCase() + "_1", "ROOT", "GOVERNORATE");
        var there = Tablet.newId();
        var writer = Gazetteer.worker(other);
        writer.push(writer.submits(there, at(other, "2023-10-05")));
        var third = Tablet.newId();
        writer.push(writer.submits(third, at(small, "2023-10-05")));

        var seen = Gazetteer.supervisor(like).api().send("submissions").toString();

        assertThat(seen).doesNotContain(there, third);
    }

    @Test
    void anEditOutOfScopeTellsNothingOfTheRecord() {
        var stranger = Gazetteer.worker(Gazetteer.governorate());

        var outcome = stranger.push(stranger.edit(id, null, narrative("x"))).get(0);

        assertThat(outcome.get("code").asText()).isEqualTo("OUT_OF_SCOPE");
        assertThat(stranger.sync().findValuesAsText("author")).doesNotContain(author.person());
    }

    private void hidesIt(Api api) {
        assertThat(api.refusal("submission", "id", id)).isEqualTo("NOT_FOUND");
        assertThat(api.refusal("submission-history", "id", id)).isEqualTo("NOT_FOUND");
        assertThat(api.send("submissions", "first", 200).toString()).doesNotContain(id);
    }
}
