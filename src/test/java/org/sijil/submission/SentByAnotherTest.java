package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Gazetteer;
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

    @Test
    void aNumberThatIsMadeUpSilencesNobody() {
        tablet.push(tablet.submits(id, account()));
        var base = tablet.base(id);
        sender.push(madeUp(base, casualties(killed("ALL", 9))));
        apply();
        assertThat(killedNow()).isEqualTo(9);

        var unaware =
                tablet.push(tablet.edit(id, base, casualties(killed("ALL", 5)))).get(0);
        assertThat(unaware.get("kind").asText()).isEqualTo("CONFLICTED");
        assertThat(tablet.read(id).at("/conflicts/0/rivals/0/value/count/best").asInt())
                .isEqualTo(5);

        var aware = tablet.push(tablet.edit(id, tablet.base(id), casualties(killed("ALL", 6))));
        assertThat(aware.get(0).get("kind").asText()).isNotEqualTo("QUARANTINED");
        assertThat(killedNow()).isEqualTo(6);
    }

    @Test
    void whatIsSentInAPersonsNameLeavesTheirRivalWordAlone() {
        tablet.push(tablet.submits(id, account()));
        var base = tablet.base(id);
        var colleague = Gazetteer.colleague(region.governorate);
        colleague.push(colleague.edit(id, base, casualties(killed("ALL", 7))));
        tablet.push(tablet.edit(id, base, casualties(killed("ALL", 5))));

        sender.push(madeUp(base, casualties(killed("ALL", 9))));
        apply();

        var rivals = tablet.read(id).at("/conflicts/0/rivals");
        assertThat(rivals.findValuesAsText("best")).containsExactlyInAnyOrder("5", "9");
    }

    @Test
    void itWithdrawsNothing() {
        tablet.push(tablet.submits(id, account()));
        sender.push(tablet.edit(id, tablet.base(id), null, "withdraw", true));

        var row = nodes(another.api().send("quarantine")).get(0);
        var refused = another.api().refusal("close-quarantined", "input", input(row, "APPLY", null));

        assertThat(refused).isEqualTo("CONTRADICTION");
        assertThat(tablet.read(id).get("state").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void itHandsInNoDraftAndNothingThatIsKeptAsideOfIt() {
        tablet.push(tablet.edit(id, null, narrative("draft")));
        tablet.push(tablet.edit(id, tablet.base(id), null, "clear", List.of("rumours")));

        sender.push(tablet.edit(id, tablet.base(id), casualties(killed("ALL", 4)), "submit", true));
        assertThat(queue().findValuesAsText("code")).containsExactly("OTHER_PERSON");
        apply();

        assertThat(killedNow()).isEqualTo(4);
        assertThat(tablet.read(id).get("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void itAnswersAReturnOnceItIsApplied() {
        tablet.push(tablet.submits(id, account()));
        new Desk(another).sendBack(id);
        sender.push(tablet.edit(id, tablet.base(id), casualties(killed("ALL", 5)), "submit", true));

        apply();

        assertThat(tablet.read(id).get("state").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void whatIsUnreadableHoldsUpNobodyElse() {
        sender.push(tablet.edit(id, null, null, "raw", "?"));

        var own = tablet.push(tablet.submits(id, account())).get(0);

        assertThat(own.get("kind").asText()).isEqualTo("APPLIED");
    }

    private Map<String, Object> madeUp(String base, Map<String, Object> set) {
        return tablet.edit(id, base, set, "editId", tablet.installation() + ":999999999999999");
    }

    private int killedNow() {
        return tablet.read(id).at("/content/casualties/0/count/best").asInt();
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
