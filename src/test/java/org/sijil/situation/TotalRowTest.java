package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.situation.SituationReportView.TotalRow;

/** A GraphQL number ends where a sum need not. */
class TotalRowTest {

    @Test
    void aSumBeyondTheLargestNumberIsShownAsThatAndOpen() {
        var row = TotalRow.of(new Total(7, 3_000_000_000L, 4_000_000_000L, false, List.of()));

        assertThat(row).isEqualTo(new TotalRow(7, Integer.MAX_VALUE, Integer.MAX_VALUE, true, List.of()));
    }
}
