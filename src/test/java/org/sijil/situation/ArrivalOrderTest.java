package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.sijil.content.Group;
import org.sijil.content.Harm;

/** Laws that hold in any world. A repetition is a seed: a failing one can be replayed alone. */
class ArrivalOrderTest {
    private static final List<Group> DISJOINT = List.of(Group.CHILDREN, Group.WOMEN, Group.MEN);

    @RepeatedTest(200)
    void theSameWordsInAnotherOrderGiveTheSameSituation(RepetitionInfo seed) {
        var world = new RandomWorld(new Random(seed.getCurrentRepetition()));
        var held = world.holdings();
        var first = counted(held);

        for (int turn = 0; turn < 5; turn++) {
            assertThat(counted(world.turned(held))).isEqualTo(first);
        }
    }

    @RepeatedTest(200)
    void minIsNeverAboveBestNorBestAboveMax(RepetitionInfo seed) {
        var totals = counted(seed).totals();
        var sums = new ArrayList<>(
                List.of(totals.prohibitedUses(), totals.displaced().total()));
        totals.people().forEach(row -> sums.add(row.total()));

        assertThat(sums).allSatisfy(sum -> assertThat(sum.best()).isBetween(sum.min(), sum.max()));
    }

    @RepeatedTest(200)
    void rowsOfBestAddUp(RepetitionInfo seed) {
        var totals = counted(seed).totals();

        for (var harm : List.of(Harm.KILLED, Harm.INJURED)) {
            var groups = DISJOINT.stream()
                    .mapToLong(group -> best(totals, harm, group))
                    .sum();
            var rest =
                    totals.notDisaggregated(harm).map(NotDisaggregated::people).orElse(0L);
            assertThat(best(totals, harm, Group.ALL)).isEqualTo(groups + rest);
        }
    }

    private static long best(Totals totals, Harm harm, Group group) {
        return totals.people(harm, group).map(row -> row.total().best()).orElse(0L);
    }

    private static Situation counted(RepetitionInfo seed) {
        return counted(new RandomWorld(new Random(seed.getCurrentRepetition())).holdings());
    }

    private static Situation counted(Holdings held) {
        return Happened.counted(Happened.WEEK, Happened.BOTH, held);
    }
}
