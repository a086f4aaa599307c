package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.AtOnce;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;

/** A tablet that lost its credential is paired again: what it still holds arrives, and what had arrived is there once. */
@QuarkusTest
class PairedAgainTest {
    private final String id = Tablet.newId();
    private String area;
    private Tablet tablet;
    private List<Map<String, Object>> pushed;
    private Map<String, Object> waiting;

    @BeforeEach
    void aTabletWithAnEditThatWaits() {
        area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        pushed = List.of(tablet.submits(id, narrative("night")), tablet.edit(id, null, casualties(killed("ALL", 4))));
        waiting = tablet.edit(id, null, casualties(killed("ALL", 5)));
    }

    @Test
    void underItsInstallationItsOutcomesAreGivenAgainAndItsChainGoesOn() {
        var first = tablet.push(pushed.get(0), pushed.get(1));

        var again = pairedAgain();
        var outcomes = again.push(pushed.get(0), pushed.get(1), waiting);

        assertThat(outcomes.findValuesAsText("replayed")).containsExactly("true", "true", "false");
        for (int i = 0; i < 2; i++) {
            assertThat(Copies.lasting(outcomes.get(i))).isEqualTo(Copies.lasting(first.get(i)));
            Copies.isKeptOnce(pushed.get(i), outcomes.get(i));
        }
        assertThat(outcomes.get(2).get("kind").asText()).isEqualTo("APPLIED");
        assertThat(again.read(id).at("/content/casualties/0/count/best").asInt())
                .isEqualTo(5);
    }

    @Test
    void afterARevocationWhatItHoldsStillArrives() {
        tablet.push(pushed.get(0), pushed.get(1));
        Office.administrator().send("revoke-device", "input", map("installation", tablet.installation()));
        var refused = tablet.api().post(Api.document("push"), map("input", tablet.input(List.of(waiting))));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Kept.entriesOf(waiting)).isEmpty();

        var outcome = pairedAgain().push(waiting).get(0);

        assertThat(outcome.get("kind").asText()).isEqualTo("APPLIED");
    }

    @Test
    void whatItSendsEightTimesAtOnceThenHasOneEffect() {
        tablet.push(pushed.get(0));
        var again = pairedAgain();

        var answers = AtOnce.copies(8, () -> Copies.push(again, pushed));

        Copies.areEqual(pushed, answers);
    }

    @Test
    void underANewInstallationItIsKeptAsideForItsAuthorAndCanBeTakenIn() {
        tablet.push(pushed.get(0), pushed.get(1));
        var anew = Tablet.of(tablet.person());

        var outcome = anew.push(waiting).get(0);

        assertThat(outcome.get("code").asText()).isEqualTo("OTHER_PERSON");
        assertThat(anew.push(waiting).get(0).get("seq")).isEqualTo(outcome.get("seq"));
        var supervisor = Gazetteer.supervisor(area);
        var row = supervisor.api().send("quarantine").at("/quarantine/edges/0/node");
        assertThat(row.get("author").asText()).isEqualTo(tablet.person());
        supervisor
                .api()
                .send("close-quarantined", "input", map("edit", row.get("id").asText(), "action", "APPLY"));
        var record = anew.read(id);
        var words = record.at("/conflicts/0/rivals").findValuesAsText("best");
        words.add(record.at("/content/casualties/0/count/best").asText());
        assertThat(words).contains("5");
    }

    @Test
    void aNewInstallationCountsFromOneAndIsAChainOfItsOwn() {
        tablet.push(pushed.get(0), pushed.get(1));
        var anew = Tablet.of(tablet.person());

        var outcome = anew.push(anew.edit(id, anew.base(id), casualties(killed("ALL", 7))))
                .get(0);

        assertThat(outcome.get("kind").asText()).isEqualTo("APPLIED");
        assertThat(anew.read(id).at("/content/casualties/0/count/best").asInt()).isEqualTo(7);
    }

    private Tablet pairedAgain() {
        var code = Office.administrator()
                .send("create-pairing-code", "input", map("person", tablet.person()))
                .at("/createPairingCode/code");
        var input = map("code", code.asText(), "installation", tablet.installation(), "name", "tablet");
        var paired = Api.anonymous().send("pair-device", "input", input).get("pairDevice");
        assertThat(paired.get("installation").asText()).isEqualTo(tablet.installation());
        return new Tablet(new Office.Member(
                tablet.person(),
                tablet.installation(),
                new Api(paired.get("credential").asText())));
    }
}
