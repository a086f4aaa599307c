package org.sijil.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Qualifier.UP_TO;
import static org.sijil.content.Reliability.A;
import static org.sijil.content.Reliability.B;
import static org.sijil.figure.Counted.FACILITIES;
import static org.sijil.figure.Counted.INJURED;
import static org.sijil.figure.Counted.KILLED;
import static org.sijil.figure.Mark.PART;
import static org.sijil.figure.Mark.SET_ASIDE;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.allBetween;
import static org.sijil.figure.Told.cell;
import static org.sijil.figure.Told.children;
import static org.sijil.figure.Told.figures;
import static org.sijil.figure.Told.killed;
import static org.sijil.figure.Told.shown;

import org.junit.jupiter.api.Test;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.content.SourceKind;

class MarksTest {

    @Test
    void theDeadOfOneWardLowerNothing() {
        assertThat(shown(Harm.KILLED, site(), ward().marked(PART, KILLED))).isEqualTo("ALL 5/5/5, rest 5");
    }

    @Test
    void theInjuredOfOneWardRaiseWhatTheSiteSaw() {
        var ward = ward().marked(PART, INJURED);

        assertThat(shown(Harm.INJURED, site(), ward)).isEqualTo("ALL 11/11/11+, rest 11");
        assertThat(cell(Group.ALL, Harm.INJURED, site(), ward).basis()).isEqualTo(Basis.RAISED_BY_A_PART);
    }

    @Test
    void aPartLeftUnmarkedHidesTheDeadOfTheSite() {
        assertThat(shown(Harm.KILLED, ward(), site())).isEqualTo("ALL 2/2/5, rest 2");
    }

    @Test
    void aPartAloneIsAFloor() {
        assertThat(shown(Harm.KILLED, killed("ward", children(1)).marked(PART, KILLED)))
                .isEqualTo("ALL 1/1/1+, CHILDREN 1/1/1+, rest 0");
    }

    @Test
    void aPartGivesABestToACeilingAndKeepsAStatedFloor() {
        var ward = killed("ward", all(2)).marked(PART, KILLED);

        assertThat(shown(Harm.KILLED, killed("a", all(UP_TO, 7)), ward)).isEqualTo("ALL 2/2/7, rest 2");
        assertThat(shown(Harm.KILLED, killed("a", allBetween(5, null, 9)), ward))
                .isEqualTo("ALL 5/5/9, rest 5");
    }

    @Test
    void groupsThatAPartRaisedBeyondAllWaitForAPerson() {
        var ward = killed("ward", children(3)).marked(PART, KILLED);

        assertThat(shown(Harm.KILLED, killed("a", all(4), Told.women(2)), ward))
                .isEqualTo("ALL 4/4/4, CHILDREN 3/?/3+, WOMEN 2/?/2, rest 4");
    }

    @Test
    void aPartysDenialThatIsSetAsideLowersNothing() {
        var seen = killed("a", all(4));
        var denial = killed("b", all(0)).by(SourceKind.PARTY_TO_CONFLICT);

        assertThat(shown(Harm.KILLED, seen, denial)).isEqualTo("ALL 0/4/4, rest 4");
        assertThat(shown(Harm.KILLED, seen, denial.marked(SET_ASIDE, KILLED))).isEqualTo("ALL 4/4/4, rest 4");
    }

    @Test
    void aMistakenFacilityIsSetAsideTheSameWay() {
        assertThat(figures(killed("c", all(1)).facilities("clinic").marked(SET_ASIDE, FACILITIES))
                        .facilities())
                .isEmpty();
    }

    private static Told site() {
        return killed("site", B, all(5)).injured(all(8)).atHour(10);
    }

    private static Told ward() {
        return killed("ward", A, all(2)).injured(all(11)).by(SourceKind.MEDICAL).atHour(18);
    }
}
