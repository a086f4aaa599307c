package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Kept;
import org.sijil.Office;

/** What all acts on an incident itself have in common. */
@QuarkusTest
class IncidentActsTest {
    private IncidentScene scene;

    /** Each act with what it needs beside the incident, its version and a reason. */
    private Map<String, Object[]> acts;

    @BeforeEach
    void anIncident() {
        scene = new IncidentScene();
        acts = Map.of(
                "grade-incident", new Object[] {"grade", "FAIR"},
                "mark-account", new Object[] {"submission", scene.account, "marks", List.of()},
                "choose-figure", new Object[] {"harm", "KILLED", "numbers", List.of(map("group", "ALL", "number", 4))},
                "set-occurrence", new Object[] {"occurrence", map("place", scene.region.village)});
    }

    @Test
    void eachMakesAVersionAndAnEntryWithItsReason() {
        acts.forEach((act, needs) -> {
            int before = scene.version();

            var after = scene.act(act, needs);

            assertThat(after.get("version").asInt()).as(act).isEqualTo(before + 1);
            assertThat(after).isEqualTo(scene.read());
            var entries = Kept.entriesOf(scene.incident);
            var entry = entries.get(entries.size() - 1);
            assertThat(entry.version).isEqualTo(before + 1);
            assertThat(entry.person).isEqualTo(scene.desk.member().person());
            assertThat(entry.payload).contains("as the hospital told us");
        });
    }

    @Test
    void noneChangesAnIncidentThatMovedOn() {
        int seen = scene.version();
        var moved = scene.act("grade-incident", "grade", "CONFIRMED");

        acts.forEach((act, needs) -> {
            assertThat(scene.refused(act, with(needs, "version", seen))).as(act).isEqualTo("STALE");
            assertThat(scene.refused(act, with(needs, "version", seen + 2)))
                    .as(act)
                    .isEqualTo("STALE");
        });
        assertThat(scene.read()).isEqualTo(moved);
    }

    @Test
    void eachSaysWhyInAThousandCharacters() {
        var before = scene.read();

        acts.forEach((act, needs) -> {
            for (var reason : List.of("", " ", "x".repeat(1_001))) {
                assertThat(scene.refused(act, with(needs, "reason", reason)))
                        .as(act)
                        .isEqualTo("BAD_VALUE");
            }
        });
        assertThat(scene.read()).isEqualTo(before);
    }

    @Test
    void analystsMayTakeThemEverywhere() {
        var analyst = Office.member("ANALYST").api();

        acts.forEach((act, needs) -> analyst.send(act, "input", scene.input(needs)));

        assertThat(scene.read().get("version").asInt()).isEqualTo(5);
    }

    private static Object[] with(Object[] some, Object... more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
