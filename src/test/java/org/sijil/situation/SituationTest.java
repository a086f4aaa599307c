package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Group.ALL;
import static org.sijil.content.Harm.KILLED;
import static org.sijil.content.Reliability.A;
import static org.sijil.content.Reliability.B;
import static org.sijil.figure.Grade.CONFIRMED;
import static org.sijil.figure.Grade.CONTESTED;
import static org.sijil.figure.Grade.DISCOUNTED;
import static org.sijil.figure.Grade.FAIR;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.killed;
import static org.sijil.situation.Happened.BOTH;
import static org.sijil.situation.Happened.PLACES;
import static org.sijil.situation.Happened.WEEK;
import static org.sijil.situation.Happened.at;
import static org.sijil.situation.Happened.counted;
import static org.sijil.situation.Happened.day;
import static org.sijil.situation.Happened.held;
import static org.sijil.situation.Happened.left;
import static org.sijil.situation.Happened.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.figure.Grade;

class SituationTest {

    @Test
    void contestedIsShownBesideAndNotCounted() {
        var situation = counted(
                at("binnish", killed("a", all(30))).graded(CONTESTED),
                at("taftanaz", killed("b", A, all(7))).id("one"),
                at("taftanaz", killed("c", A, all(5)), killed("d", B, all(4))).graded(FAIR));

        assertThat(killedIn(situation.totals())).hasToString("11/12/12");
        assertThat(situation.listed().contested()).containsExactly("binnish");
        assertThat(killedIn(situation.corroborated())).hasToString("4/5/5");
    }

    @Test
    void whatDidNotHappenOrHasNoAccountsIsNeitherCountedNorListed() {
        var situation = counted(at("binnish", killed("a", all(8))).graded(DISCOUNTED), at("SY"));

        assertThat(situation.totals().people()).isEmpty();
        assertThat(situation.listed())
                .isEqualTo(new Listed(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void aReportMayAskForABetterGrade() {
        var held = held(
                List.of(),
                at("binnish", killed("a", all(1))).graded(FAIR),
                at("taftanaz", killed("b", all(2))).graded(CONFIRMED),
                at("atarib", killed("c", all(4))));

        assertThat(killedIn(asked(held, Grade.WEAK))).hasToString("7/7/7");
        assertThat(killedIn(asked(held, FAIR))).hasToString("3/3/3");
        assertThat(killedIn(asked(held, CONFIRMED))).hasToString("2/2/2");
    }

    @Test
    void whatOnePersonVerifiedAloneIsNotCorroborated() {
        var situation = counted(
                at("binnish", killed("a", all(1)), killed("b", all(1)).verifiedAlone())
                        .graded(FAIR),
                at("taftanaz", killed("c", all(2))).graded(FAIR));

        assertThat(situation.corroborated().people(KILLED, ALL).orElseThrow().total())
                .isEqualTo(new Total(2, 2, 2, false, List.of("taftanaz")));
    }

    @Test
    void displacedPeopleAreCorroboratedByTheIncidentsThatTellOfThem() {
        var held = held(
                List.of(
                        left("r1", "binnish", 5, 7, line("a", 5000), line("b", 5500)),
                        left("r2", "atarib", 5, 7, line("b", 30))),
                at("binnish", killed("a", B, all(1))).graded(FAIR),
                at("taftanaz", killed("b", B, all(1))));

        var situation = counted(WEEK, BOTH, held);

        assertThat(situation.totals().displaced().total()).hasToString("5030/5030/5530");
        assertThat(situation.corroborated().displaced().total()).hasToString("5000/5000/5000");
    }

    @Test
    void accountsOfAnotherWeeksStrikeMayTellOfThisWeeksDisplaced() {
        var held = held(
                List.of(left("r1", "binnish", 5, 7, line("a", 5000))),
                at("binnish", killed("a", all(1))).on(day(3)));

        var totals = counted(WEEK, BOTH, held).totals();

        assertThat(totals.people()).isEmpty();
        assertThat(totals.displaced().total()).hasToString("5000/5000/5000");
    }

    private static Totals asked(Holdings held, Grade atLeast) {
        return Situation.of(held, WEEK, new Areas(BOTH, PLACES), atLeast).totals();
    }

    private static Total killedIn(Totals totals) {
        return totals.people(KILLED, ALL).orElseThrow().total();
    }
}
