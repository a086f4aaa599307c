package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.command.Application;

/**
 * Real servers are killed again and again while tablets push to them: what was acknowledged stays, and nothing is there
 * twice. {@code -Dcrash.kills=1000} kills more, {@code -Dcrash.servers=2} has so many servers at once, and
 * {@code -Dcrash.seed=17} repeats the dice of another run (not its moments: those are the machine's).
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    private static final int SERVERS = Integer.getInteger("crash.servers", 1);
    private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());
    private static final int MOST_EDITS_BETWEEN = 60;
    private static final int LONGEST_COMMIT_NANOS = 10_000_000;
    private static final int LONGEST_START_MILLIS = 3_000;
    private static final Logger LOG = Logger.getLogger(CrashIT.class);

    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger inVain = new AtomicInteger();
    private final AtomicInteger whileSomebodyWaited = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
        var servers = Executors.newFixedThreadPool(SERVERS);
        try {
            var ends = new ArrayList<Future<?>>();
            for (int i = 0; i < SERVERS; i++) {
                var own = Files.createDirectory(folder.resolve("server-" + i));
                var dice = new Random(31 * SEED + i);
                ends.add(servers.submit(() -> isKilledAgainAndAgain(new Application(own), dice)));
            }
            for (var end : ends) end.get();
        } finally {
            servers.shutdownNow();
        }
        LOG.infof(
                "Seed %d: %d kills, %d of them while somebody waited, and %d of servers that only started.",
                SEED, killed.get(), whileSomebodyWaited.get(), inVain.get());
        assertThat(whileSomebodyWaited.get()).isPositive();
    }

    private Void isKilledAgainAndAgain(Application application, Random dice) throws Exception {
        try (var outpost = new Outpost(application, dice)) {
            while (killed.incrementAndGet() <= KILLS) {
                outpost.await(1 + dice.nextInt(MOST_EDITS_BETWEEN));
                if (dice.nextBoolean()) outpost.awaitWrite();
                LockSupport.parkNanos(dice.nextInt(LONGEST_COMMIT_NANOS));
                if (outpost.kill()) whileSomebodyWaited.incrementAndGet();
                if (dice.nextInt(8) == 0) {
                    outpost.startInVain(dice.nextInt(LONGEST_START_MILLIS));
                    inVain.incrementAndGet();
                }
                outpost.start();
            }
            killed.decrementAndGet();
            outpost.await(1);
            outpost.rest();
            outpost.everyTabletIsAnsweredAsBeforeAndUpToDate();
            outpost.kill();

            outpost.theFileHoldsAllThatWasAcknowledged();
            var ledger = outpost.ledger();
            LOG.infof("%d edits acknowledged, %d of them taken unheard.", ledger.size(), ledger.unheard());
        }
        return null;
    }
}
