package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.AtOnce;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Tablet;

/** A colleague is taken from the area while edits of theirs are on the way: outcomes do not depend on scope. */
@QuarkusTest
class LostScopeTest {
    private static final String SECRET = "what only the area may read";

    private final String id = Tablet.newId();
    private String area;
    private Tablet author;
    private Tablet colleague;
    private String base;

    @BeforeEach
    void aColleagueWhoSeesTheArea() {
        area = Gazetteer.governorate();
        author = Gazetteer.worker(area);
        author.push(author.submits(id, all(at(area, "2023-10-05"), narrative(SECRET))));
        colleague = Gazetteer.colleague(area);
        base = colleague.base(id);
    }

    @Test
    void aReplayAfterTheAreaWasLostHasTheSameOutcomeAndTellsNothing() {
        var edits = List.of(colleague.edit(id, base, casualties(killed("ALL", 4))));
        var first = Copies.push(colleague, edits);
        leave();

        var reply = colleague.pushReply(edits);

        Copies.areEqual(edits, List.of(first, reply.get("outcomes")));
        assertThat(reply.at("/outcomes/0/replayed").asBoolean()).isTrue();
        assertThat(colleague.api().refusal("submission", "id", id)).isEqualTo("NOT_FOUND");
        var page = colleague.api().send("push-and-pull", "input", colleague.input(edits), "limit", 1000);
        assertThat(page.at("/push/outcomes/0/replayed").asBoolean()).isTrue();
        assertThat(page.at("/push/page/resync").asText()).isEqualTo("RESTART");
        assertThat(page.toString()).doesNotContain(SECRET, "\"id\":\"" + id);
    }

    @Test
    void whatWasNotSentInTimeIsKeptAsideAndASupervisorTakesItIn() {
        var edit = colleague.edit(id, base, casualties(killed("ALL", 4)));
        leave();

        var outcome = colleague.push(edit).get(0);

        assertThat(outcome.get("code").asText()).isEqualTo("OUT_OF_SCOPE");
        assertThat(outcome.toString()).doesNotContain(SECRET);
        assertThat(author.read(id).at("/content/casualties").isNull()).isTrue();
        var supervisor = Gazetteer.supervisor(area);
        var row = supervisor.api().send("quarantine").at("/quarantine/edges/0/node");
        assertThat(row.get("submission").asText()).isEqualTo(id);
        supervisor
                .api()
                .send("close-quarantined", "input", map("edit", row.get("id").asText(), "action", "APPLY"));
        assertThat(author.read(id).at("/content/casualties/0/count/best").asInt())
                .isEqualTo(4);
        assertThat(Copies.lasting(colleague.push(edit).get(0))).isEqualTo(Copies.lasting(outcome));
    }

    @Test
    void whatWasKeptAsideStaysSoWhenTheAreaComesBack() {
        var edits = List.of(colleague.edit(id, base, casualties(killed("ALL", 4))));
        leave();
        var first = Copies.push(colleague, edits);
        Gazetteer.assigned(colleague.person(), area, true);

        Copies.areEqual(edits, List.of(first, Copies.push(colleague, edits)));

        var later = colleague.push(colleague.edit(id, base, map("mode", "AIR"))).get(0);
        assertThat(later.get("code").asText()).isEqualTo("EARLIER_QUARANTINED");
    }

    @Test
    void whileTheAreaIsBeingTakenAwayEightCopiesStillAgree() {
        var edits = List.of(colleague.edit(id, base, casualties(killed("ALL", 4))));
        var requests = new ArrayList<Callable<JsonNode>>();
        for (int i = 0; i < 8; i++) requests.add(() -> Copies.push(colleague, edits));
        requests.add(4, () -> {
            leave();
            return null;
        });

        var answers = new ArrayList<>(AtOnce.all(requests));

        answers.remove(4);
        Copies.areOne(edits, answers);
    }

    @Test
    void theAuthorsOwnEditsGoOnAfterTheAreaWasLost() {
        Gazetteer.assigned(author.person(), Gazetteer.governorate(), false);

        var outcome = author.push(author.edit(id, null, map("mode", "AIR"))).get(0);

        assertThat(outcome.get("kind").asText()).isEqualTo("APPLIED");
        assertThat(Kept.entriesOf(id)).extracting(entry -> entry.kind).containsOnly("EDIT");
    }

    private void leave() {
        Gazetteer.assigned(colleague.person(), Gazetteer.governorate(), true);
    }
}
