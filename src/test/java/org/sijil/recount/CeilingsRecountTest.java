package org.sijil.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.recount.ExampleWorld.FIRST;
import static org.sijil.recount.ExampleWorld.account;
import static org.sijil.recount.ExampleWorld.by;
import static org.sijil.recount.ExampleWorld.killed;
import static org.sijil.recount.ExampleWorld.written;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of docs/decisions/0003-a-ceiling-is-no-floor.md, by the recount. */
class CeilingsRecountTest {
    private static final Count UP_TO_400 = Count.hedged("UP_TO", 400);
    private static final Count FIVE_TO_NINE = Count.given(5, null, 9);

    @Test
    void aLoneCeilingIsShownWithoutABest() {
        assertThat(Count.hedged("UP_TO", 100).range()).hasToString("-/?/100");
        assertThat(displaced(line("a", UP_TO_400))).hasToString("0/?/400");
    }

    @Test
    void aLineThatIsACeilingPullsDownNobodysCount() {
        assertThat(displaced(line("a", UP_TO_400), line("b", 300))).hasToString("300/300/400");
        assertThat(displaced(line("a", UP_TO_400), line("b", 500))).hasToString("400/500/500");
    }

    @Test
    void flowsHaveAFloorOnlyWhereOneStatesIt() {
        assertThat(Cells.flows(List.of(UP_TO_400.range(), UP_TO_400.range()))).hasToString("-/?/800");
        assertThat(Cells.flows(List.of(FIVE_TO_NINE.range(), UP_TO_400.range())))
                .hasToString("5/?/409");
        assertThat(Cells.flows(List.of(FIVE_TO_NINE.range(), Range.exactly(7)))).hasToString("7/7/16");
    }

    @Test
    void aCeilingLowersMinOnlyBelowEveryStatedFloor() {
        assertThat(figure(says(Count.hedged("UP_TO", 3)), by("B", killed("b", 5))))
                .isEqualTo("ALL 3/5/5, rest 5");
        assertThat(figure(says(Count.hedged("UP_TO", 10)), by("B", killed("b", 5))))
                .isEqualTo("ALL 5/5/10, rest 5");
    }

    @Test
    void aStatedFloorIsKeptUnderAnImpliedTotal() {
        var children = account("b").says("KILLED", "CHILDREN", 2);

        assertThat(figure(says(FIVE_TO_NINE).says("KILLED", "CHILDREN", 2)))
                .isEqualTo("ALL 5/5/9, CHILDREN 2/2/2, rest 3");
        assertThat(figure(says(FIVE_TO_NINE), children)).isEqualTo("ALL 5/5/9, CHILDREN 2/2/2, rest 3");
    }

    @Test
    void aStatedFloorIsKeptAboveAPart() {
        var ward = killed("b", 2).marked(Map.of("KILLED", "PART"));

        assertThat(figure(says(FIVE_TO_NINE), ward)).isEqualTo("ALL 5/5/9, rest 5");
        assertThat(figure(says(UP_TO_400), ward)).isEqualTo("ALL 2/2/400, rest 2");
    }

    private static Account says(Count all) {
        return account("a").says("KILLED", "ALL", all);
    }

    private static String figure(Account... accounts) {
        return written(CountingModel.figure(List.of(accounts), "KILLED"));
    }

    private static World.Line line(String account, int n) {
        return line(account, Count.exactly(n));
    }

    private static World.Line line(String account, Count count) {
        return new World.Line(account, "d1", count);
    }

    private static Range displaced(World.Line... lines) {
        var record = new World.DisplacementRecord("r", "NEW", "binnish", FIRST, FIRST, List.of(lines), true);
        return CountingModel.displaced(record, List.of(account("a"), by("B", account("b"))));
    }
}
