package org.sijil.submission;

import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Tablet;
import org.sijil.database.Reader;

/** A worker with two tablets that contradict each other, and their supervisor. */
abstract class ConflictScene {
    final String id = Tablet.newId();
    String area;
    Tablet mine;
    Tablet other;
    Office.Member supervisor;

    @Inject
    Reader reader;

    @Inject
    StoredEdits edits;

    @BeforeEach
    void aWorkersTwoTabletsAndTheirSupervisor() {
        area = Gazetteer.governorate();
        mine = Gazetteer.worker(area);
        other = Tablet.of(mine.person());
        supervisor = Gazetteer.supervisor(area);
    }

    static Map<String, Object> hit(Object... members) {
        var hit = map("id", "f1");
        hit.putAll(map(members));
        return map("facilityHits", List.of(hit));
    }

    /** The base of both edits; the record says 4, its rival 3. */
    String aConflictOfFourAndThree() {
        mine.push(mine.submits(id, casualties(killed("ALL", 2))));
        var base = mine.base(id);
        mine.push(mine.edit(id, base, casualties(killed("ALL", 4))));
        other.push(other.edit(id, base, casualties(killed("ALL", 3))));
        return base;
    }

    void aWithdrawalAfterEdits() {
        mine.push(mine.submits(id, narrative("n")));
        var base = mine.base(id);
        mine.push(mine.edit(id, base, narrative("more")));
        other.push(other.edit(id, base, null, "withdraw", true));
    }

    JsonNode conflict() {
        return supervisor.api().send("conflicts").at("/conflicts/edges/0");
    }

    Map<String, Object> input(String choice, Object... more) {
        var conflict = conflict();
        var input = map(
                "conflict",
                conflict.at("/node/id").asText(),
                "version",
                conflict.at("/submission/version").asInt(),
                "choice",
                choice,
                "note",
                "They counted again.");
        input.putAll(map(more));
        return input;
    }

    JsonNode resolve(String choice, Object... more) {
        return supervisor
                .api()
                .send("resolve-conflict", "input", input(choice, more))
                .get("resolveConflict");
    }

    String refused(String choice, Object... more) {
        return refusal(input(choice, more));
    }

    String refusal(Map<String, Object> input) {
        return supervisor.api().refusal("resolve-conflict", "input", input);
    }

    boolean isAuthor() {
        return reader.read(() -> edits.isAuthor(id, supervisor.person()));
    }

    static int killedIn(JsonNode record) {
        return record.at("/content/casualties/0/count/best").asInt();
    }
}
