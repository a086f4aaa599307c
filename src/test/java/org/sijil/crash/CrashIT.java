package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.command.Application;

/**
 * A real server is killed again and again while tablets push to it: what it acknowledged stays, and nothing is there twice.
 * {@code -Dcrash.kills=1000} kills more, {@code -Dcrash.seed=17} repeats the dice of another run (not its moments: those are
 * the machine's).
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());
    private static final int MOST_EDITS_BETWEEN = 60;
    private static final int LONGEST_START_MILLIS = 3_000;
    private static final Logger LOG = Logger.getLogger(CrashIT.class);

    private final Random dice = new Random(SEED);

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
        int underWay = 0;
        try (var outpost = new Outpost(new Application(folder), dice)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                outpost.await(1 + dice.nextInt(MOST_EDITS_BETWEEN));
                LockSupport.parkNanos(dice.nextInt((int) Duration.ofMillis(10).toNanos()));
                if (outpost.kill()) underWay++;
                if (dice.nextInt(8) == 0) outpost.startInVain(dice.nextInt(LONGEST_START_MILLIS));
                outpost.start();
            }
            outpost.await(1);
            outpost.rest();
            outpost.everyTabletIsAnsweredAsBeforeAndUpToDate();
            outpost.kill();

            outpost.theFileHoldsAllThatWasAcknowledged();
            var ledger = outpost.ledger();
            LOG.infof(
                    "Seed %d: %d kills, %d while somebody waited; %d edits acknowledged, %d of them taken unheard.",
                    SEED, KILLS, underWay, ledger.size(), ledger.unheard());
            assertThat(underWay).as("kills while somebody waited").isPositive();
        }
    }
}
