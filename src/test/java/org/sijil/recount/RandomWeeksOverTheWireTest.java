package org.sijil.recount;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sijil.Office;

/**
 * Random weeks through the real API, then every figure of every week counted again from the register's entries. A single
 * week or a few are replayed with {@code -Drecount.seeds=17} or {@code -Drecount.seeds=10-20}.
 */
@QuarkusTest
class RandomWeeksOverTheWireTest {
    private static final String SEEDS = System.getProperty("recount.seeds", "0-199");
    private static final int SENT_TOGETHER = 10;
    private static final List<String> GRADES = List.of("WEAK", "FAIR", "CONFIRMED");

    @Test
    void reportsSayWhatTheEntriesAmountTo() {
        var land = new Land();
        var weeks = seeds().mapToObj(seed -> new SentWeek(seed, land)).toList();
        var sending = new Sending();
        for (var from = 0; from < weeks.size(); from += SENT_TOGETHER) {
            sending.send(weeks.subList(from, Math.min(from + SENT_TOGETHER, weeks.size())));
        }

        var recount = Recount.ofRegister();
        var analyst = Office.member("ANALYST").api();
        for (var week : weeks) {
            var grade = GRADES.get((int) (week.seed % GRADES.size()));
            recount.agrees("" + week, analyst, "WEAK", week.firstDay, week.lastDay(), land.north, land.south);
            recount.agrees("" + week, analyst, grade, week.firstDay, week.lastDay(), land.north);
        }
    }

    private static LongStream seeds() {
        var ends = SEEDS.split("-");
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    }
}
