package org.sijil.sync;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.SlowCommits;
import org.sijil.Tablet;

/** Many write at once and none of them commits at the pace of another: whoever follows meanwhile skips nothing. */
@QuarkusTest
class ManyWritersTest {
    private static final int WRITERS = 8;
    private static final int READERS = 3;
    private static final long SEED = 20_231_007;

    @Inject
    DataSource database;

    @Test
    void nobodyIsToldOfAnythingTwiceOrNotAtAll() throws Exception {
        var person = Gazetteer.colleague(Gazetteer.governorate()).person();
        var writers = Crowd.devices(WRITERS, () -> Tablet.of(person));
        var readers = Crowd.devices(READERS, () -> Tablet.of(person));
        try (var slow = new SlowCommits(database);
                var crowd = new Crowd(writers, readers, List.of(), SEED)) {
            crowd.start().follow(database);
            crowd.goOnFor(Crowd.BATCHES);
            crowd.settle();

            crowd.assertNothingSkippedOrDoubled(database);
            crowd.assertNobodyDiverged();
            crowd.assertFollowedWithoutGap();
        }
    }
}
