package org.sijil.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Harm.KILLED;
import static org.sijil.content.Qualifier.ABOUT;
import static org.sijil.content.Qualifier.AT_LEAST;
import static org.sijil.content.Qualifier.UP_TO;
import static org.sijil.content.Reliability.A;
import static org.sijil.content.Reliability.B;
import static org.sijil.content.Reliability.D;
import static org.sijil.figure.Told.aidWorkers;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.allBetween;
import static org.sijil.figure.Told.cell;
import static org.sijil.figure.Told.children;
import static org.sijil.figure.Told.dozens;
import static org.sijil.figure.Told.figures;
import static org.sijil.figure.Told.killed;
import static org.sijil.figure.Told.shown;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijil.content.Group;

class FloorsAndCeilingsTest {

    @Test
    void aCeilingAloneStatesNoFloor() {
        assertThat(shown(KILLED, killed("a", all(UP_TO, 7)))).isEqualTo("ALL 0/?/7");
        assertThat(shown(KILLED, killed("a", allBetween(2, 4, 9)))).isEqualTo("ALL 2/4/9, rest 4");
    }

    @Test
    void dozensIsNoNumberAndIsNotZero() {
        var figures = figures(killed("a", dozens()));

        assertThat(figures.people()).containsEntry(KILLED, Cells.NONE);
        assertThat(figures.withoutANumber()).containsEntry(KILLED, Set.of(Group.ALL));
    }

    @Test
    void atLeastThreeAndFiveAgree() {
        assertThat(shown(KILLED, killed("a", all(AT_LEAST, 3)), killed("b", B, all(5))))
                .isEqualTo("ALL 3/5/5, rest 5");
    }

    @Test
    void theEndIsOpenWhenAnOpenFloorLiesAboveEveryStatedEnd() {
        assertThat(shown(KILLED, killed("a", all(AT_LEAST, 7)), killed("b", B, all(5))))
                .isEqualTo("ALL 5/5/7+, rest 5");
    }

    @Test
    void aCeilingLowersMinOnlyBelowEveryStatedFloor() {
        assertThat(shown(KILLED, killed("a", all(UP_TO, 10)), killed("b", B, all(5))))
                .isEqualTo("ALL 5/5/10, rest 5");
        assertThat(shown(KILLED, killed("a", all(UP_TO, 3)), killed("b", B, all(5))))
                .isEqualTo("ALL 3/5/5, rest 5");
    }

    @Test
    void aboutIsKeptAsTheBasisOfTheFigure() {
        assertThat(cell(Group.ALL, KILLED, killed("a", all(ABOUT, 80))).basis()).isEqualTo(Basis.ABOUT);
    }

    @Test
    void twoChildrenAreAtLeastTwoPeople() {
        assertThat(shown(KILLED, killed("a", children(2)))).isEqualTo("ALL 2/2/2+, CHILDREN 2/2/2, rest 0");
        assertThat(shown(KILLED, killed("a", aidWorkers(2)))).isEqualTo("ALL 2/2/2+, AID_WORKERS 2/2/2, rest 2");
        assertThat(cell(Group.ALL, KILLED, killed("a", children(2))).basis()).isEqualTo(Basis.IMPLIED);
    }

    @Test
    void whatIsImpliedRanksAfterWhatIsStatedAndNeverLowersIt() {
        assertThat(shown(KILLED, killed("a", A, children(2)), killed("b", D, all(4))))
                .isEqualTo("ALL 4/4/4, CHILDREN 2/?/2, rest 4");
    }

    @Test
    void noChildrenImpliesNothing() {
        assertThat(shown(KILLED, killed("a", children(0)))).isEqualTo("CHILDREN 0/0/0");
    }

    @Test
    void groupsGiveABestToAnAccountThatOnlyStatesACeilingOrALowerFloor() {
        assertThat(shown(KILLED, killed("a", all(UP_TO, 6), children(2))))
                .isEqualTo("ALL 2/2/6, CHILDREN 2/2/2, rest 0");
        assertThat(shown(KILLED, killed("a", all(AT_LEAST, 3), children(4))))
                .isEqualTo("ALL 4/4/4+, CHILDREN 4/4/4, rest 0");
    }

    @Test
    void aStatedFloorIsNotGivenUpForALowerImpliedOne() {
        assertThat(shown(KILLED, killed("a", allBetween(5, null, 9), children(2))))
                .isEqualTo("ALL 5/5/9, CHILDREN 2/2/2, rest 3");
        assertThat(shown(KILLED, killed("a", allBetween(5, null, 9)), killed("b", children(2))))
                .isEqualTo("ALL 5/5/9, CHILDREN 2/2/2, rest 3");
    }
}
