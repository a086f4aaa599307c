package org.sijil.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Harm.KILLED;
import static org.sijil.content.Reliability.A;
import static org.sijil.content.Reliability.B;
import static org.sijil.content.Reliability.C;
import static org.sijil.content.Reliability.D;
import static org.sijil.content.Reliability.F;
import static org.sijil.figure.Told.aidWorkers;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.cell;
import static org.sijil.figure.Told.children;
import static org.sijil.figure.Told.dozens;
import static org.sijil.figure.Told.educators;
import static org.sijil.figure.Told.fighters;
import static org.sijil.figure.Told.killed;
import static org.sijil.figure.Told.shown;
import static org.sijil.figure.Told.women;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.content.Group;
import org.sijil.content.Reliability;
import org.sijil.content.SourceKind;

class BestAccountTest {

    @Test
    void bestIsOneAccountWhole() {
        assertThat(shown(KILLED, four(D), six(B))).isEqualTo("ALL 4/6/6, CHILDREN 3/3/3, WOMEN 2/2/2, rest 1");
    }

    @Test
    void groupsThatTheBestAccountLacksWaitForAPerson() {
        assertThat(shown(KILLED, four(B), six(D))).isEqualTo("ALL 4/4/6, CHILDREN 3/?/3, WOMEN 2/?/2, rest 4");
        assertThat(cell(Group.CHILDREN, KILLED, four(B), six(D)).basis()).isEqualTo(Basis.UNDECIDED);
    }

    @Test
    void atEqualStandingTheLowerNumberIsBestWhicheverCameFirst() {
        assertThat(shown(KILLED, four(C), six(C))).isEqualTo("ALL 4/4/6, CHILDREN 3/?/3, WOMEN 2/?/2, rest 4");
        assertThat(shown(KILLED, six(C), four(C))).isEqualTo("ALL 4/4/6, CHILDREN 3/?/3, WOMEN 2/?/2, rest 4");
    }

    @Test
    void credibilityComesAfterReliabilityAndBeforeTheKindOfSource() {
        assertThat(shown(KILLED, four(C), six(C).credibility(2))).startsWith("ALL 4/6/6");
        assertThat(shown(KILLED, four(B), six(C).credibility(1))).startsWith("ALL 4/4/6");
        assertThat(shown(KILLED, four(C), six(C).credibility(2).by(SourceKind.MEDIA)))
                .startsWith("ALL 4/6/6");
        assertThat(shown(KILLED, four(C).by(SourceKind.MEDIA), six(C))).startsWith("ALL 4/6/6");
    }

    @Test
    void whatWasNotJudgedRanksLast() {
        assertThat(shown(KILLED, four(null), six(D))).startsWith("ALL 4/6/6");
        assertThat(shown(KILLED, four(null), six(F))).startsWith("ALL 4/4/6");
        assertThat(shown(KILLED, four(C).credibility(null), six(C).credibility(5)))
                .startsWith("ALL 4/6/6");
    }

    @Test
    void groupsOfSeveralAccountsAreNeverMixed() {
        var a = killed("a", A, all(6), aidWorkers(1));
        var b = killed("b", B, all(5), children(2));
        var c = killed("c", C, all(6), women(3), educators(1), fighters(1));

        assertThat(shown(KILLED, a, b, c))
                .isEqualTo("ALL 5/6/6, CHILDREN 2/?/2, WOMEN 3/?/3, AID_WORKERS 1/1/1, EDUCATORS 1/?/1,"
                        + " FIGHTERS 1/?/1, rest 6");
    }

    @Test
    void fiveInGroupsOfFourIsAMistakeThatWaitsForAPerson() {
        assertThat(shown(KILLED, killed("d", all(4), children(3), women(2), fighters(1))))
                .isEqualTo("ALL 4/4/4, CHILDREN 3/?/3, WOMEN 2/?/2, FIGHTERS 1/1/1, rest 4");
    }

    @Test
    void aidWorkersAreAmongTheKilledAndFightersStandOutside() {
        assertThat(shown(KILLED, killed("a", all(4), aidWorkers(2), fighters(3))))
                .isEqualTo("ALL 4/4/4, AID_WORKERS 2/2/2, FIGHTERS 3/3/3, rest 4");
    }

    @Test
    void whoGivesANumberComesBeforeAReliableSourceThatGivesNone() {
        assertThat(shown(KILLED, killed("a", A, dozens()), killed("b", F, all(30))))
                .isEqualTo("ALL 30/30/30, rest 30");
    }

    private static Told four(@Nullable Reliability by) {
        return killed("a", by, all(4));
    }

    private static Told six(Reliability by) {
        return killed("b", by, all(6), children(3), women(2));
    }
}
