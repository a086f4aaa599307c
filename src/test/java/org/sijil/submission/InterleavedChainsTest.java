package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sijil.Tablet;

/** A tablet's edits on one record are a chain, made on one base, also while another tablet's arrive between them. */
@QuarkusTest
class InterleavedChainsTest extends MergeScene {
    @Test
    void chainsOnPathsOfTheirOwnBothStandInEveryStep() {
        var base = created(narrative("night"));

        for (int i = 1; i <= 4; i++) {
            assertThat(push(mine, mine.edit(id, base, map("strikeCount", i)))).isIn("APPLIED", "MERGED");
            assertThat(push(other, other.edit(id, base, casualties(killed("ALL", 10 * i)))))
                    .isEqualTo("MERGED");
            assertThat(content().get("strikeCount").asInt()).isEqualTo(i);
            assertThat(killedNow()).isEqualTo(10 * i);
        }
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void zeroOneZeroEndsAtZeroAlsoWhenAnotherWritesBetween() {
        var base = created(casualties(killed("ALL", 0)));

        mine.push(mine.edit(id, base, casualties(killed("ALL", 1))));
        other.push(other.edit(id, base, narrative("from the roof")));
        mine.push(mine.edit(id, base, casualties(killed("ALL", 0))));

        assertThat(killedNow()).isZero();
        assertThat(conflicts()).isEmpty();
        assertThat(content().at("/narrative/text").asText()).isEqualTo("from the roof");
    }

    @Test
    void zeroOneZeroMeetsAnothersWordOnTheSamePath() {
        var base = created(casualties(killed("ALL", 0)));
        mine.push(mine.edit(id, base, casualties(killed("ALL", 1))));
        assertThat(push(other, other.edit(id, base, casualties(killed("ALL", 5)))))
                .isEqualTo("CONFLICTED");

        mine.push(mine.edit(id, base, casualties(killed("ALL", 0))));

        assertThat(killedNow())
                .as("the register's value is my chain's last word")
                .isZero();
        assertThat(rivals())
                .extracting(value -> value.at("/count/best").asInt())
                .containsExactly(5);
    }

    @Test
    void aRivalThatGoesBackToTheBaseIsStillHeard() {
        var base = created(casualties(killed("ALL", 0)));
        mine.push(mine.edit(id, base, casualties(killed("ALL", 5))));
        other.push(other.edit(id, base, casualties(killed("ALL", 1))));

        other.push(other.edit(id, base, casualties(killed("ALL", 0))));

        assertThat(killedNow()).isEqualTo(5);
        assertThat(rivals())
                .extracting(value -> value.at("/count/best").asInt())
                .containsExactly(0);
    }

    @Test
    void anOlderNumberThatComesLaterReplacesNothing() {
        var base = created(casualties(killed("ALL", 0)));
        var older = mine.edit(id, base, casualties(killed("ALL", 1)));
        var newer = mine.edit(id, base, casualties(killed("ALL", 2)));
        mine.push(newer);

        assertThat(push(mine, older)).isEqualTo("APPLIED");

        assertThat(killedNow()).isEqualTo(2);
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void anOlderNumberIsHeardWhereTheNewerSaidNothing() {
        var base = created(casualties(killed("ALL", 0)));
        var older = mine.edit(id, base, all(casualties(killed("ALL", 1)), map("strikeCount", 3)));
        mine.push(mine.edit(id, base, casualties(killed("ALL", 2))));

        mine.push(older);

        assertThat(killedNow()).isEqualTo(2);
        assertThat(content().get("strikeCount").asInt()).isEqualTo(3);
    }

    @Test
    void anOlderNumberDoesNotReplaceANewerRival() {
        var base = created(casualties(killed("ALL", 0)));
        var older = other.edit(id, base, casualties(killed("ALL", 1)));
        mine.push(mine.edit(id, base, casualties(killed("ALL", 5))));
        other.push(other.edit(id, base, casualties(killed("ALL", 2))));

        other.push(older);

        assertThat(killedNow()).isEqualTo(5);
        assertThat(rivals())
                .extracting(value -> value.at("/count/best").asInt())
                .containsExactly(2);
    }

    @Test
    void anOlderNumberDoesNotUndoALaterRemoval() {
        var base = created(casualties(killed("ALL", 0)));
        var older = mine.edit(id, base, casualties(killed("ALL", 1)));
        pushClear(mine, base, "casualties[KILLED,ALL]");

        mine.push(older);

        assertThat(content().get("casualties").isNull()).isTrue();
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void aFormThatIsSentWholeEachTimeOverridesNothingThatItOnlyRepeats() {
        var form = all(narrative("night"), casualties(killed("ALL", 2)), map("strikeCount", 1));
        var base = created(form);
        other.push(other.edit(id, base, casualties(killed("ALL", 4))));

        mine.push(mine.edit(id, base, all(form, narrative("day"))));
        mine.push(mine.edit(id, base, all(form, narrative("noon"))));

        assertThat(killedNow()).isEqualTo(4);
        assertThat(content().at("/narrative/text").asText()).isEqualTo("noon");
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void bothToTheSameIsFineAndEachMayGoOn() {
        var base = created(casualties(killed("ALL", 2)));
        mine.push(mine.edit(id, base, casualties(killed("ALL", 4))));
        assertThat(push(other, other.edit(id, base, casualties(killed("ALL", 4)))))
                .isEqualTo("MERGED");
        assertThat(conflicts()).isEmpty();
        assertThat(version()).as("what changes nothing makes no version").isEqualTo(2);
    }

    @Test
    void threeChainsOnOnePathAreOneConflictWithEachOnesLatestWord() {
        var third = Tablet.of(mine.person());
        var base = created(casualties(killed("ALL", 0)));
        mine.push(mine.edit(id, base, casualties(killed("ALL", 1))));
        other.push(other.edit(id, base, casualties(killed("ALL", 2))));
        third.push(third.edit(id, base, casualties(killed("ALL", 3))));
        other.push(other.edit(id, base, casualties(killed("ALL", 4))));
        third.push(third.edit(id, base, casualties(killed("ALL", 5))));

        assertThat(conflicts()).containsExactly("casualties[KILLED,ALL]");
        assertThat(killedNow()).isEqualTo(1);
        assertThat(rivals())
                .extracting(value -> value.at("/count/best").asInt())
                .containsExactlyInAnyOrder(4, 5);
    }
}
