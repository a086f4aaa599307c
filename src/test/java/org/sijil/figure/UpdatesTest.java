package org.sijil.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Harm.KILLED;
import static org.sijil.figure.Counted.INJURED;
import static org.sijil.figure.Mark.PART;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.children;
import static org.sijil.figure.Told.dozens;
import static org.sijil.figure.Told.killed;
import static org.sijil.figure.Told.shown;
import static org.sijil.figure.Told.told;

import org.junit.jupiter.api.Test;
import org.sijil.content.Harm;

class UpdatesTest {

    @Test
    void threeCountsOfOneTeamAreOneStatementThatGrew() {
        assertThat(shown(KILLED, team(2).atHour(11), team(5).atHour(14), team(9).atHour(18)))
                .isEqualTo("ALL 9/9/9, rest 9");
    }

    @Test
    void threeCountsOfThreeTeamsDisagree() {
        assertThat(shown(
                        KILLED,
                        team(2).origin("one").atHour(11),
                        team(5).origin("two").atHour(14),
                        team(9).origin("three").atHour(18)))
                .isEqualTo("ALL 2/2/9, rest 2");
    }

    @Test
    void theLatestWordCountsHoweverLateAnEarlierOneArrives() {
        assertThat(shown(KILLED, team(9).atHour(18), team(2).atHour(11))).isEqualTo("ALL 9/9/9, rest 9");
    }

    @Test
    void groupsThatAnUpdateLeavesOutAreKeptWhileTheyFit() {
        var first = killed("first", all(2), children(2)).origin("team").atHour(1);

        assertThat(shown(KILLED, first, team(9).atHour(18))).isEqualTo("ALL 9/9/9, CHILDREN 2/2/2, rest 7");
        assertThat(shown(KILLED, first, team(1).atHour(18))).isEqualTo("ALL 1/1/1, rest 1");
    }

    @Test
    void anUpdateWithoutANumberKeepsTheNumberBefore() {
        assertThat(shown(
                        KILLED,
                        team(5).atHour(1),
                        killed("b", dozens()).origin("team").atHour(2)))
                .isEqualTo("ALL 5/5/5, rest 5");
    }

    @Test
    void whatWasSaidAtTheSameMomentReplacesNothing() {
        assertThat(shown(KILLED, team(5).atHour(14), team(9).atHour(14))).isEqualTo("ALL 5/5/9, rest 5");
        assertThat(shown(KILLED, team(5), team(9))).isEqualTo("ALL 5/5/9, rest 5");
    }

    @Test
    void anUnknownMomentIsTheEarliest() {
        assertThat(shown(KILLED, team(5), team(2).atHour(1))).isEqualTo("ALL 2/2/2, rest 2");
    }

    @Test
    void anUnknownOriginUpdatesNobody() {
        assertThat(shown(
                        KILLED,
                        team(5).origin(null).atHour(1),
                        team(9).origin(null).atHour(2)))
                .isEqualTo("ALL 5/5/9, rest 5");
    }

    @Test
    void partAndWholeOfOneOriginAreUpdatedApart() {
        var whole = told("whole").injured(all(8)).origin("team").atHour(1);
        var part = told("part").injured(all(3)).origin("team").atHour(2).marked(PART, INJURED);

        assertThat(shown(Harm.INJURED, whole, part)).isEqualTo("ALL 8/8/8, rest 8");
    }

    private static Told team(int number) {
        return killed("team says " + number, all(number)).origin("team");
    }
}
