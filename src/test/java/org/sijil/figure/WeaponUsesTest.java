package org.sijil.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Reliability.B;
import static org.sijil.content.Reliability.C;
import static org.sijil.content.WeaponCategory.CLUSTER;
import static org.sijil.content.WeaponCategory.INCENDIARY;
import static org.sijil.content.WeaponCategory.UNGUIDED_ROCKET;
import static org.sijil.content.WeaponCategory.UNKNOWN;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.figures;
import static org.sijil.figure.Told.killed;
import static org.sijil.figure.Told.told;

import org.junit.jupiter.api.Test;

class WeaponUsesTest {

    @Test
    void twoAccountsOfTheSameThreeUsesAreThreeUses() {
        assertThat(figures(three(), atLeastTwo()).prohibitedUses()).hasToString("2/3/3");
    }

    @Test
    void aUseWithoutANumberIsAtLeastOne() {
        assertThat(figures(atLeastTwo()).prohibitedUses()).hasToString("2/2/2+");
    }

    @Test
    void prohibitedUsesAreThoseThatTheSourceCallsProhibited() {
        assertThat(figures(three()).prohibitedUses()).hasToString("3/3/3");
        assertThat(figures(three()).weaponUses()).hasToString("12/12/12");
        assertThat(figures(told("a").used(CLUSTER, 1, null)).prohibitedUses()).isNull();
    }

    @Test
    void anAccountThatTellsOfNoUsesIsNoZero() {
        assertThat(figures(killed("c", all(1))).prohibitedUses()).isNull();
        assertThat(figures(three(), killed("c", all(1))).prohibitedUses()).hasToString("3/3/3");
    }

    @Test
    void usesAreMarkedLikeAnythingCounted() {
        assertThat(figures(three(), atLeastTwo().marked(Mark.SET_ASIDE, Counted.USES))
                        .prohibitedUses())
                .hasToString("3/3/3");
    }

    private static Told three() {
        return told("a").by(B).prohibited(CLUSTER, 2).prohibited(INCENDIARY, 1).used(UNGUIDED_ROCKET, 9, false);
    }

    private static Told atLeastTwo() {
        return told("b").by(C).prohibited(CLUSTER, null).prohibited(UNKNOWN, 1);
    }
}
