package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.Gazetteer;
import org.sijil.Tablet;

/** An edit made on a version that this register never had, or lost: what it says is kept, and it overrides nothing. */
@QuarkusTest
class UnknownBaseTest extends MergeScene {
    private static final String LOST = "7:1000:" + "ab".repeat(16);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7:1000:abababababababababababababababab",
                "1:1:abababababababababababababababab",
                "0:0:",
                "no token",
                "",
                "99999999999999999999:1:abababababababababababababababab"
            })
    void whateverItsTokenEveryOtherValueIsAConflict(String token) {
        created(casualties(killed("ALL", 2)));

        assertThat(push(other, other.edit(id, token, casualties(killed("ALL", 3)))))
                .isEqualTo("CONFLICTED");

        assertThat(killedNow()).isEqualTo(2);
        assertThat(rivals())
                .extracting(value -> value.at("/count/best").asInt())
                .containsExactly(3);
    }

    @Test
    void whatItSaysTheSameIsNoneAndWhatNobodySaidIsAdded() {
        created(casualties(killed("ALL", 2)));

        assertThat(push(other, other.edit(id, LOST, all(casualties(killed("ALL", 2)), narrative("night")))))
                .isEqualTo("MERGED");

        assertThat(conflicts()).isEmpty();
        assertThat(content().at("/narrative/text").asText()).isEqualTo("night");
    }

    @Test
    void theLaterWordOfItsOwnChainStands() {
        var base = created(narrative("night"));
        push(other, other.edit(id, base, casualties(killed("ALL", 2))));

        push(other, other.edit(id, LOST, casualties(killed("ALL", 3))));

        assertThat(killedNow()).isEqualTo(3);
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void onceItsWordIsARivalTheNextIsTooUntilItsWorkerHasSeenTheConflict() {
        var base = created(casualties(killed("ALL", 2)));
        push(other, other.edit(id, LOST, casualties(killed("ALL", 3))));

        assertThat(push(other, other.edit(id, base, casualties(killed("ALL", 4)))))
                .isEqualTo("CONFLICTED");

        assertThat(killedNow()).isEqualTo(2);
        assertThat(rivals())
                .extracting(value -> value.at("/count/best").asInt())
                .containsExactly(4);

        push(other, other.edit(id, other.base(id), casualties(killed("ALL", 5))));

        assertThat(killedNow()).isEqualTo(5);
        assertThat(rivals())
                .as("what stood before stays to be seen")
                .extracting(value -> value.at("/count/best").asInt())
                .containsExactly(2);
    }

    @Test
    void nothingIsRemovedNotEvenItsOwnWord() {
        var base = created(narrative("night"));
        push(other, other.edit(id, base, casualties(killed("ALL", 2))));

        assertThat(pushClear(other, LOST, "casualties[KILLED,ALL]", "narrative"))
                .isEqualTo("CONFLICTED");

        assertThat(killedNow()).isEqualTo(2);
        assertThat(content().at("/narrative/text").asText()).isEqualTo("night");
        assertThat(conflicts()).containsExactlyInAnyOrder("casualties[KILLED,ALL]", "narrative");
    }

    @Test
    void aWithdrawalOnItIsLeftToASupervisor() {
        created(narrative("night"));

        assertThat(push(other, other.edit(id, LOST, null, "withdraw", true))).isEqualTo("CONFLICTED");

        assertThat(record().get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(conflicts()).containsExactly("withdrawal");
    }

    @Test
    void theVersionOfAnotherRecordIsNoBase() {
        var elsewhere = Tablet.newId();
        mine.push(mine.submits(elsewhere, casualties(killed("ALL", 3))));
        created(casualties(killed("ALL", 2)));

        assertThat(push(other, other.edit(id, mine.base(elsewhere), casualties(killed("ALL", 3)))))
                .isEqualTo("CONFLICTED");
    }

    @Test
    void onARecordThatIsNotHereItWaitsForTheCreation() {
        var edit = other.edit(id, LOST, casualties(killed("ALL", 3)), "clear", List.of("narrative"));
        assertThat(push(other, edit)).isEqualTo("BASE_LOST");

        created(all(narrative("night"), map("strikeCount", 1)));

        assertThat(killedNow()).isEqualTo(3);
        assertThat(content().at("/narrative/text").asText())
                .as("nothing is removed")
                .isEqualTo("night");
        assertThat(other.push(edit).get(0).get("code").asText()).isEqualTo("BASE_LOST");
    }

    @Test
    void aCreationThatItsAuthorMayNotSeeDoesNotLetItIn() {
        var stranger = Gazetteer.worker(Gazetteer.governorate());
        assertThat(push(other, other.edit(id, LOST, casualties(killed("ALL", 3)))))
                .isEqualTo("BASE_LOST");

        stranger.push(stranger.submits(id, narrative("theirs")));

        assertThat(stranger.read(id).at("/content/casualties").isNull()).isTrue();
        assertThat(push(other, other.edit(id, LOST, map("mode", "AIR")))).isEqualTo("EARLIER_QUARANTINED");
    }
}
