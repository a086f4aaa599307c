package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.AtOnce;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Stubborn;
import org.sijil.Tablet;

/** An edit that the database refuses, for a reason that nobody foresaw: it alone is kept aside, until that is mended. */
@QuarkusTest
class FailingEditTest {
    private final String id = Tablet.newId();
    private Tablet tablet;
    private Office.Member supervisor;

    @BeforeEach
    void aTabletAndItsSupervisor() {
        var area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        supervisor = Gazetteer.supervisor(area);
    }

    @Test
    void theOther199OfItsBatchAreApplied() {
        var edits = batch(200);
        try (var stubborn = Stubborn.about(edits.get(77))) {
            var outcomes = Copies.push(tablet, edits);

            assertThat(outcomes.findValuesAsText("kind"))
                    .filteredOn("APPLIED"::equals)
                    .hasSize(199);
            assertThat(outcomes.get(77).get("code").asText()).isEqualTo("FAILED");
            Copies.areOne(edits, List.of(outcomes));
            assertThat(Kept.holds(edits.get(77), "account 77")).isTrue();
        }
    }

    @Test
    void itsReasonTellsNothingOfTheDatabase() {
        var edit = tablet.submits(id, narrative("n"));
        try (var stubborn = Stubborn.about(edit)) {
            assertThat(tablet.push(edit).get(0).get("reason").asText()).doesNotContainIgnoringCase("stubborn", "sql");
        }
    }

    @Test
    void theLogTellsNothingOfWhatItSays() {
        var said = "what the witness saw " + id;
        try (var stubborn = Stubborn.aboutRecord(id);
                var log = new Overheard()) {
            assertThat(tablet.push(tablet.submits(id, narrative(said)))
                            .get(0)
                            .get("code")
                            .asText())
                    .isEqualTo("FAILED");

            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(said));
        }
    }

    @Test
    void itsOutcomeIsGivenAgainAlsoOnceItWouldBeTaken() {
        var edits = List.of(tablet.submits(id, narrative("n")));
        JsonNode first;
        JsonNode meanwhile;
        try (var stubborn = Stubborn.about(edits.get(0))) {
            first = Copies.push(tablet, edits);
            meanwhile = Copies.push(tablet, edits);
        }

        var later = Copies.push(tablet, edits);

        Copies.areOne(edits, List.of(first, meanwhile, later));
        assertThat(later.get(0).get("kind").asText()).isEqualTo("QUARANTINED");
    }

    @Test
    void eightCopiesOfItsBatchAtOnceHaveOneOutcome() {
        var edits = batch(5);
        try (var stubborn = Stubborn.about(edits.get(2))) {
            var answers = AtOnce.copies(8, () -> Copies.push(tablet, edits));

            Copies.areOne(edits, answers);
            assertThat(answers.get(0).findValuesAsText("kind"))
                    .containsExactly("APPLIED", "APPLIED", "QUARANTINED", "APPLIED", "APPLIED");
        }
    }

    @Test
    void othersWhoPushAtTheSameMomentAreNotTouched() {
        var other = Tablet.of(tablet.person());
        var failing = List.of(tablet.submits(id, narrative("n")));
        var sound = List.of(other.submits(Tablet.newId(), narrative("n")));
        try (var stubborn = Stubborn.about(failing.get(0))) {
            var answers =
                    AtOnce.<JsonNode>all(List.of(() -> Copies.push(tablet, failing), () -> Copies.push(other, sound)));

            Copies.areOne(failing, answers.subList(0, 1));
            Copies.areOne(sound, answers.subList(1, 2));
            assertThat(answers.get(1).get(0).get("kind").asText()).isEqualTo("APPLIED");
        }
    }

    @Test
    void itsChainWaitsOnItsRecordAndOnNoOther() {
        tablet.push(tablet.submits(id, narrative("n")));
        var other = Tablet.of(tablet.person());
        var base = tablet.base(id);
        var failing = tablet.edit(id, base, casualties(killed("ALL", 4)));
        var edits = List.of(
                failing,
                tablet.edit(id, base, map("mode", "AIR")),
                tablet.submits(Tablet.newId(), narrative("elsewhere")));
        try (var stubborn = Stubborn.about(failing)) {
            var outcomes = Copies.push(tablet, edits);

            assertThat(outcomes.findValuesAsText("code")).containsExactly("FAILED", "EARLIER_QUARANTINED", "null");
            assertThat(outcomes.get(2).get("kind").asText()).isEqualTo("APPLIED");
            var ofAnother =
                    other.push(other.edit(id, base, map("strikeCount", 2))).get(0);
            assertThat(ofAnother.get("kind").asText()).isEqualTo("APPLIED");
        }
    }

    @Test
    void onceItIsMendedASupervisorTakesItInAndItsDeviceHears() {
        tablet.push(tablet.submits(id, narrative("n")));
        var base = tablet.base(id);
        var failing = tablet.edit(id, base, casualties(killed("ALL", 4)));
        var waiting = tablet.edit(id, base, map("mode", "AIR"));
        JsonNode row;
        try (var stubborn = Stubborn.about(failing)) {
            tablet.push(failing, waiting);
            row = queue().get(0).get("node");
            assertThat(supervisor.api().refusal("close-quarantined", "input", apply(row)))
                    .as("not yet")
                    .isNotEmpty();
            assertThat(queue()).hasSize(2);
        }
        tablet.sync();

        supervisor.api().send("close-quarantined", "input", apply(row));

        assertThat(queue()).isEmpty();
        var content = tablet.read(id).get("content");
        assertThat(content.at("/casualties/0/count/best").asInt()).isEqualTo(4);
        assertThat(content.get("mode").asText()).isEqualTo("AIR");
        var changes = tablet.sync();
        assertThat(changes.findValuesAsText("editId"))
                .contains((String) failing.get("editId"), (String) waiting.get("editId"));
        assertThat(tablet.push(failing).get(0).get("code").asText()).isEqualTo("FAILED");
    }

    @Test
    void whatWaitedAndFailsKeepsNobodyFromClosingWhatItWaitedFor() {
        tablet.push(tablet.submits(id, narrative("n")));
        var base = tablet.base(id);
        var unreadable = tablet.edit(id, base, null, "clear", List.of("rumours"));
        var waiting = tablet.edit(id, base, casualties(killed("ALL", 4)));
        tablet.push(unreadable, waiting);
        var input = map("edit", queue().at("/0/node/id").asText(), "action", "DISMISS", "reason", "No such field.");
        try (var stubborn = Stubborn.about(waiting)) {
            supervisor.api().send("close-quarantined", "input", input);

            assertThat(queue()).hasSize(1);
            assertThat(queue().at("/0/node/editId").asText()).isEqualTo(waiting.get("editId"));
        }

        supervisor.api().send("close-quarantined", "input", apply(queue().at("/0/node")));
        assertThat(tablet.read(id).at("/content/casualties/0/count/best").asInt())
                .isEqualTo(4);
    }

    private List<Map<String, Object>> batch(int size) {
        var edits = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < size; i++) edits.add(tablet.submits(Tablet.newId(), narrative("account " + i)));
        return edits;
    }

    private JsonNode queue() {
        return supervisor.api().send("quarantine").at("/quarantine/edges");
    }

    private static Map<String, Object> apply(JsonNode row) {
        return map("edit", row.get("id").asText(), "action", "APPLY");
    }
}
