package org.sijil.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Kept;
import org.sijil.Region;
import org.sijil.Tablet;

/** A repetition is rejected only as long as what it repeats stands: or nobody would look at either. */
@QuarkusTest
class RepetitionTest {
    private final String repeated = Tablet.newId();
    private final String again = Tablet.newId();
    private Region region;
    private Tablet author;
    private Tablet tablet;
    private Desk desk;

    @BeforeEach
    void twoWorkersTellTheSame() {
        region = new Region();
        author = region.tablet();
        tablet = region.tablet();
        desk = new Desk(region.supervisor());
        author.push(author.submits(repeated, account()));
        tablet.push(tablet.submits(again, account()));
    }

    @Test
    void itReturnsToReviewWhenWhatItRepeatsIsWithdrawn() {
        rejected();
        tablet.sync();

        withdraw();

        assertThat(state(repeated)).isEqualTo("WITHDRAWN");
        assertThat(state(again)).isEqualTo("SUBMITTED");
        var entry = Kept.entriesOf(again).get(2);
        assertThat(entry.kind).isEqualTo("DECISION_FOLLOWED");
        assertThat(entry.person).as("whose act it follows from").isEqualTo(author.person());
        var heard = tablet.sync().findValue("decision");
        assertThat(heard.at("/reasons/0/text").asText()).contains("withdrawn");
        assertThat(heard.get("person").isNull())
                .as("no worker hears of another")
                .isTrue();
        assertThat(desk.verify(again).get("state").asText()).isEqualTo("VERIFIED");
    }

    @Test
    void itReturnsWhenASupervisorResolvesThatItIsWithdrawn() {
        var base = author.base(repeated);
        author.push(author.edit(repeated, base, narrative("more")));
        var other = Tablet.of(author.person());
        other.push(other.edit(repeated, base, null, "withdraw", true));
        rejected();

        var conflict = desk.api().send("conflicts").at("/conflicts/edges/0");
        var answer = map(
                "conflict",
                conflict.at("/node/id").asText(),
                "version",
                conflict.at("/submission/version").asInt(),
                "choice",
                "RIVAL",
                "rival",
                other.installation(),
                "note",
                "They meant it.");
        desk.api().send("resolve-conflict", "input", answer);

        assertThat(state(repeated)).isEqualTo("WITHDRAWN");
        assertThat(state(again)).isEqualTo("SUBMITTED");
    }

    @Test
    void itReturnsWhenAWithdrawalThatWasKeptAsideIsLetIn() {
        var base = author.base(repeated);
        author.push(
                author.edit(repeated, base, null, "clear", List.of("rumours")),
                author.edit(repeated, base, null, "withdraw", true));
        rejected();
        assertThat(state(again)).isEqualTo("REJECTED");

        var unreadable = desk.api().send("quarantine").at("/quarantine/edges/0/node/id");
        var dismissal = map("edit", unreadable.asText(), "action", "DISMISS", "reason", "There is no such field.");
        desk.api().send("close-quarantined", "input", dismissal);

        assertThat(state(repeated)).isEqualTo("WITHDRAWN");
        assertThat(state(again)).isEqualTo("SUBMITTED");
    }

    @Test
    void itStaysRejectedWhileTheVerifiedFigureStands() {
        desk.verify(repeated);
        rejected();

        withdraw();

        assertThat(state(repeated)).isEqualTo("AMENDED");
        assertThat(state(again)).isEqualTo("REJECTED");
    }

    @Test
    void nothingRepeatsWhatIsWithdrawnRejectedOrADraft() {
        var rejected = Tablet.newId();
        tablet.push(tablet.submits(rejected, account()));
        desk.reject(rejected, "DID_NOT_HAPPEN");
        var draft = Tablet.newId();
        var own = Tablet.of(desk.member().person());
        own.push(own.edit(draft, null, account()));
        withdraw();

        for (var target : List.of(repeated, rejected, draft, again)) {
            assertThat(repeating(target).get("code").asText()).isEqualTo("INCOMPLETE");
        }
        assertThat(state(again)).isEqualTo("SUBMITTED");
    }

    private void rejected() {
        assertThat(repeating(repeated).get("state").asText()).isEqualTo("REJECTED");
    }

    private JsonNode repeating(String target) {
        return desk.reject(again, "DUPLICATE_OF", "duplicateOf", target);
    }

    private void withdraw() {
        author.push(author.edit(repeated, author.base(repeated), null, "withdraw", true));
    }

    private String state(String id) {
        return desk.submission(id).get("state").asText();
    }

    private Map<String, Object> account() {
        return all(at(region.town, "2023-10-05"), casualties(killed("ALL", 8)));
    }
}
