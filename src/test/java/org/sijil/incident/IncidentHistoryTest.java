package org.sijil.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Desk;
import org.sijil.Kept;
import org.sijil.database.Reader;
import org.sijil.register.Entry;

/** What was valid when, also where one request changes an incident several times. */
@QuarkusTest
class IncidentHistoryTest {
    @Inject
    IncidentVersions versions;

    @Inject
    Links links;

    @Inject
    Reader reader;

    private IncidentScene scene;
    private String other;
    private List<Entry> entries;

    @BeforeEach
    void oneRequestTakesTwoAccountsFromAnIncident() {
        scene = new IncidentScene();
        other = scene.alsoTold(casualties(killed("ALL", 6)));
        scene.desk.verify(scene.submitted(casualties(killed("ALL", 1))));
        scene.desk.decide(Desk.decision("REOPEN", scene.account, 1), Desk.decision("REOPEN", other, 1));
        entries = Kept.entriesOf(scene.incident);
    }

    @Test
    void eachVersionIsValidFromItsEntryToTheNext() {
        var valid = reader.read(() -> versions.list("incident = ?1 order by version", scene.incident));

        assertThat(valid).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(valid.get(i).fromSeq).isEqualTo(entries.get(i).seq);
            assertThat(valid.get(i).toSeq).isEqualTo(i == 3 ? null : entries.get(i + 1).seq);
        }
    }

    @Test
    void eachLinkIsValidBetweenItsTwoEntries() {
        assertThat(valid(scene.account)).isEqualTo(List.of(entries.get(0).seq, entries.get(2).seq));
        assertThat(valid(other)).isEqualTo(List.of(entries.get(1).seq, entries.get(3).seq));
    }

    @Test
    void itKeepsItsPlaceInTheList() {
        var filter = Api.map("place", scene.region.governorate);

        var listed = scene.desk.api().send("incidents", "filter", filter);

        assertThat(listed.at("/incidents/edges/0/node/id").asText()).isEqualTo(scene.incident);
    }

    private List<Long> valid(String submission) {
        Link link = reader.read(() -> links.find("submission = ?1", submission).firstResult());
        return List.of(link.fromSeq, link.toSeq);
    }
}
