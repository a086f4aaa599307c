package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Tablet;

/** Submitting, withdrawing, and editing after a decision. */
@QuarkusTest
class ReturnAndWithdrawTest {
    private final String id = Tablet.newId();
    private String area;
    private Tablet tablet;
    private Office.Member supervisor;

    @BeforeEach
    void aSubmission() {
        area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        supervisor = Gazetteer.supervisor(area);
        tablet.push(tablet.submits(id, all(at(area, "2023-10-05"), narrative("n"))));
    }

    @Test
    void aSubmitAnswersAReturnThatItKnew() {
        new Desk(supervisor).sendBack(id);

        tablet.push(tablet.edit(id, tablet.base(id), narrative("more"), "submit", true));

        assertThat(state()).isEqualTo("SUBMITTED");
    }

    @Test
    void aSubmitThatDidNotKnowTheReturnIsTakenInAndDoesNotAnswerIt() {
        var base = tablet.base(id);
        new Desk(supervisor).sendBack(id);

        var outcome = tablet.push(tablet.edit(id, base, narrative("more"), "submit", true))
                .get(0);

        assertThat(outcome.get("kind").asText()).isEqualTo("APPLIED");
        assertThat(tablet.read(id).at("/content/narrative/text").asText()).isEqualTo("more");
        assertThat(state()).isEqualTo("RETURNED");
    }

    @Test
    void onlyItsAuthorAnswersAReturn() {
        new Desk(supervisor).sendBack(id);
        var colleague = Gazetteer.colleague(area);

        colleague.push(colleague.edit(id, colleague.base(id), narrative("more"), "submit", true));

        assertThat(state()).isEqualTo("RETURNED");
    }

    @Test
    void anEditAfterARejectionBringsItBackFlagged() {
        new Desk(supervisor).reject(id, "NOT_CREDIBLE");

        tablet.push(tablet.edit(id, tablet.base(id), narrative("more")));

        assertThat(state()).isEqualTo("SUBMITTED");
        assertThat(flags()).contains("EDITED_AFTER_REJECTION");
    }

    @Test
    void anAuthorWithdrawsBeforeVerificationAndMayComeBack() {
        tablet.push(tablet.edit(id, tablet.base(id), null, "withdraw", true));
        assertThat(state()).isEqualTo("WITHDRAWN");

        tablet.push(tablet.edit(id, tablet.base(id), narrative("after all"), "submit", true));

        assertThat(state()).isEqualTo("SUBMITTED");
        assertThat(tablet.read(id).get("conflicts")).isEmpty();
    }

    @Test
    void othersDoNotBringAWithdrawnRecordBackKnowingly() {
        tablet.push(tablet.edit(id, tablet.base(id), null, "withdraw", true));
        var colleague = Gazetteer.colleague(area);

        colleague.push(colleague.edit(id, colleague.base(id), narrative("more")));

        assertThat(state()).isEqualTo("WITHDRAWN");
        assertThat(tablet.read(id).at("/content/narrative/text").asText()).isEqualTo("more");
    }

    @Test
    void anEditThatDidNotKnowTheWithdrawalStandsAndASupervisorDecides() {
        var colleague = Gazetteer.colleague(area);
        var base = colleague.base(id);
        tablet.push(tablet.edit(id, tablet.base(id), null, "withdraw", true));

        var outcome =
                colleague.push(colleague.edit(id, base, map("mode", "AIR"))).get(0);

        assertThat(outcome.get("kind").asText()).isEqualTo("CONFLICTED");
        assertThat(state()).isEqualTo("SUBMITTED");
        var conflict = tablet.read(id).at("/conflicts/0");
        assertThat(conflict.get("path").asText()).isEqualTo("withdrawal");
        assertThat(conflict.at("/rivals/0/installation").asText()).isEqualTo(tablet.installation());
    }

    @Test
    void aWithdrawalThatKnowsAllEditsSettlesTheConflict() {
        var colleague = Gazetteer.colleague(area);
        var base = colleague.base(id);
        tablet.push(tablet.edit(id, tablet.base(id), null, "withdraw", true));
        colleague.push(colleague.edit(id, base, map("mode", "AIR")));

        tablet.push(tablet.edit(id, tablet.base(id), null, "withdraw", true));

        assertThat(state()).isEqualTo("WITHDRAWN");
        assertThat(tablet.read(id).get("conflicts")).isEmpty();
    }

    @Test
    void aLateWithdrawalAmendsWhatIsVerifiedAlsoWhereItIsAmendedAlready() {
        new Desk(supervisor).verify(id);
        tablet.push(tablet.edit(id, tablet.base(id), narrative("more")));
        int version = tablet.read(id).get("version").asInt();

        tablet.push(tablet.edit(id, tablet.base(id), null, "withdraw", true));

        assertThat(state()).isEqualTo("AMENDED");
        assertThat(flags()).contains("WITHDRAWN_LATE");
        assertThat(tablet.read(id).get("version").asInt())
                .as("seen by who verifies")
                .isGreaterThan(version);
    }

    @Test
    void aWithdrawalInConflictAmendsWhatIsVerified() {
        var base = tablet.base(id);
        var colleague = Gazetteer.colleague(area);
        colleague.push(colleague.edit(id, base, map("mode", "AIR")));
        new Desk(supervisor).verify(id);

        tablet.push(tablet.edit(id, base, null, "withdraw", true));

        assertThat(state()).isEqualTo("AMENDED");
        assertThat(tablet.read(id).at("/conflicts/0/path").asText()).isEqualTo("withdrawal");
    }

    @Test
    void anEditThatChangesNothingTouchesNothing() {
        new Desk(supervisor).verify(id);
        int version = tablet.read(id).get("version").asInt();

        tablet.push(tablet.edit(id, tablet.base(id), narrative("n"), "submit", true));

        assertThat(state()).isEqualTo("VERIFIED");
        assertThat(tablet.read(id).get("version").asInt()).isEqualTo(version);
    }

    private String state() {
        return tablet.read(id).get("state").asText();
    }

    private List<String> flags() {
        return tablet.read(id).get("flags").findValuesAsText("code");
    }
}
