package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Group.ALL;
import static org.sijil.content.Group.CHILDREN;
import static org.sijil.content.Harm.INJURED;
import static org.sijil.content.Harm.KILLED;
import static org.sijil.content.Qualifier.AT_LEAST;
import static org.sijil.content.Reliability.B;
import static org.sijil.content.Reliability.D;
import static org.sijil.content.WeaponCategory.CLUSTER;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.children;
import static org.sijil.figure.Told.dozens;
import static org.sijil.figure.Told.killed;
import static org.sijil.figure.Told.women;
import static org.sijil.situation.Happened.at;
import static org.sijil.situation.Happened.counted;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTotalTest {

    @Test
    void anUndecidedGroupAddsToMaxAloneAndIsCountedBeside() {
        var totals = counted(at("binnish", killed("a", B, all(4)), killed("b", D, all(6), children(3), women(2))))
                .totals();

        var killedChildren = totals.people(KILLED, CHILDREN).orElseThrow();
        assertThat(killedChildren.total()).hasToString("0/0/3");
        assertThat(killedChildren.withoutANumber()).containsExactly("binnish");
        assertThat(totals.notDisaggregated(KILLED)).contains(new NotDisaggregated(KILLED, 4, List.of("binnish")));
    }

    @Test
    void dozensStandsBesideTheTotalAndIsNotZero() {
        var totals = counted(at("binnish", killed("a", dozens())), at("taftanaz", killed("b", all(2))))
                .totals();

        assertThat(totals.people(KILLED, ALL))
                .contains(new PeopleTotal(
                        KILLED, ALL, new Total(2, 2, 2, false, List.of("taftanaz")), List.of("binnish")));
    }

    @Test
    void dozensAloneIsStillTold() {
        var row = counted(at("binnish", killed("a", dozens())))
                .totals()
                .people(KILLED, ALL)
                .orElseThrow();

        assertThat(row.total()).hasToString("0/0/0");
        assertThat(row.withoutANumber()).containsExactly("binnish");
    }

    @Test
    void whatNobodyReportedIsNotThere() {
        var totals = counted(at("binnish", killed("a", all(4)))).totals();

        assertThat(totals.people(INJURED, ALL)).isEmpty();
        assertThat(totals.notDisaggregated(INJURED)).isEmpty();
    }

    @Test
    void aTotalIsOpenIfAnyPartIsAndNamesTheIncidentsBehindIt() {
        var totals = counted(at("taftanaz", killed("a", all(4))), at("binnish", killed("b", all(AT_LEAST, 3))))
                .totals();

        assertThat(totals.people(KILLED, ALL).orElseThrow().total())
                .isEqualTo(new Total(7, 7, 7, true, List.of("binnish", "taftanaz")));
    }

    @Test
    void prohibitedUsesAddUpAcrossIncidents() {
        var totals = counted(
                        at("binnish", killed("a", all(1)).prohibited(CLUSTER, 2)),
                        at("taftanaz", killed("b", all(1)).prohibited(CLUSTER, null)),
                        at("atarib", killed("c", all(1)).used(CLUSTER, 5, false)))
                .totals();

        assertThat(totals.prohibitedUses()).isEqualTo(new Total(3, 3, 3, true, List.of("binnish", "taftanaz")));
    }

    @Test
    void moreThanAnIntegerHoldsIsStillASum() {
        var many = new Happened[300];
        for (int n = 0; n < many.length; n++) {
            many[n] = at("binnish", killed("a" + n, all(10_000_000))).id("i" + n);
        }

        assertThat(counted(many)
                        .totals()
                        .people(KILLED, ALL)
                        .orElseThrow()
                        .total()
                        .best())
                .isEqualTo(3_000_000_000L);
    }
}
