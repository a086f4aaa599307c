package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Region;
import org.sijil.Tablet;
import org.sijil.register.Verification;

/** An edit under another person's installation: a tablet that was handed over, or somebody who borrows a name. */
@QuarkusTest
class SentByAnotherTest extends QuarantineScene {
    @Inject
    Verification verification;

    private Region region;
    private Tablet sender;
    private Office.Member another;

    @BeforeEach
    void aSupervisorWhoHasATablet() {
        region = new Region();
        tablet = region.tablet();
        supervisor = region.supervisor();
        sender = Tablet.of(supervisor.person());
        another = region.supervisor();
    }

    @Test
    void nobodyAppliesWhatTheySentThemselves() {
        sender.push(tablet.submits(id, account()));
        var row = queue().get(0);

        assertThat(refusal(row, "APPLY", null)).isEqualTo("NOT_ALLOWED");

        assertThat(close(row, "DISMISS", "Mine.").get("state").asText()).isEqualTo("DISMISSED");
    }

    @Test
    void whoSentItDoesNotDecideOnIt() {
        sender.push(tablet.submits(id, account()));
        apply();

        var decided = new Desk(supervisor).verify(id);

        assertThat(decided.get("code").asText()).isEqualTo("FOUR_EYES");
        assertThat(Kept.entriesOf(id))
                .filteredOn(entry -> entry.kind.equals("EDIT"))
                .allMatch(entry -> entry.payload.contains("\"sender\":\"" + supervisor.person() + "\""));
        assertThat(new Desk(another).verify(id).get("__typename").asText()).isEqualTo("Taken");
        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void theQueueShowsWhoSentIt() {
        sender.push(tablet.submits(id, account()));
        tablet.push(tablet.edit(Tablet.newId(), null, null, "raw", "?"));

        var rows = queue();

        assertThat(rows.get(0).get("author").asText()).isEqualTo(tablet.person());
        assertThat(rows.get(0).get("sentBy").asText()).isEqualTo(supervisor.person());
        assertThat(rows.get(1).get("sentBy").isNull()).isTrue();
    }

    private Map<String, Object> account() {
        return all(at(region.town, "2023-10-05"), narrative("n"), casualties(killed("ALL", 4)));
    }

    /** By another supervisor than the one who sent it. */
    private void apply() {
        var row = nodes(another.api().send("quarantine")).get(0);
        another.api().send("close-quarantined", "input", input(row, "APPLY", null));
    }
}
