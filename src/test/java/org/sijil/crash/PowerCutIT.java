package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.command.Application;

/**
 * The power is cut while tablets push: the writes and syncs of a real server are recorded, and its files rebuilt as a cut
 * at that moment may leave them. It needs strace and takes minutes, so it is run by name: docs/architecture.md.
 */
class PowerCutIT {
    private static final int CUTS = Integer.getInteger("crash.cuts", 200);
    private static final int EDITS = Integer.getInteger("crash.edits", 100);
    private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());
    /** Of the cuts so many are also opened by the application itself, which takes seconds. */
    private static final int OPENED = Integer.getInteger("crash.opened", 10);

    private static final Logger LOG = Logger.getLogger(PowerCutIT.class);

    private final Random dice = new Random(SEED);

    @TempDir
    Path folder;

    @TempDir
    Path rebuilt;

    @BeforeAll
    static void thereIsARecorder() throws InterruptedException {
        try {
            new ProcessBuilder("strace", "-V").start().waitFor();
        } catch (IOException e) {
            abort("NO POWER WAS CUT: strace is not installed, and nothing else tells what was synced. "
                    + e.getMessage());
        }
    }

    @Test
    void whatWasAcknowledgedOutlivesEveryPowerCut() throws Exception {
        var recording = recorded(Map.of());
        int held = 0;

        for (int number = 0; number < CUTS; number++) {
            long moment = recording.moment(dice);
            var left = leftBy(recording, number, moment);
            var acknowledged = recording.acknowledgedBy(moment);
            if (number % Math.max(1, CUTS / OPENED) == 0) theApplicationVerifies(left);
            if (acknowledged.isEmpty()) continue;
            var stored = StoredRegister.open(left.resolve("sijil.db"));
            assertThat(stored.lost(acknowledged))
                    .as("seed %d, cut %d", SEED, number)
                    .isEmpty();
            stored.isSoundAndHoldsNothingTwice();
            held += acknowledged.size();
        }
        LOG.infof(
                "Seed %d: %d cuts, none lost one of %d acknowledged edits; %d were told by a second server.",
                SEED, CUTS, held, recording.unheard().size());
    }

    @Test
    void aServerThatDoesNotSyncEachCommitIsFoundOut() throws Exception {
        var recording = recorded(Map.of("QUARKUS_DATASOURCE_JDBC_URL", unsynced()));
        int losses = 0;

        for (int number = 0; number < CUTS; number++) {
            long moment = recording.moment(dice);
            var acknowledged = recording.acknowledgedBy(moment);
            if (acknowledged.isEmpty()) continue;
            if (loses(leftBy(recording, number, moment).resolve("sijil.db"), acknowledged)) losses++;
        }
        LOG.infof("Seed %d: with synchronous=NORMAL %d of %d cuts lost something.", SEED, losses, CUTS);
        assertThat(losses).isPositive();
    }

    private static boolean loses(Path file, List<Ledger.Acknowledged> acknowledged) throws IOException {
        try {
            return !StoredRegister.open(file).lost(acknowledged).isEmpty();
        } catch (SQLException e) { // not even its tables are there
            return true;
        }
    }

    private Recording recorded(Map<String, String> settings) throws Exception {
        var recording = Recording.make(folder, rebuilt.resolve("calls.txt"), settings, EDITS, dice);
        recording.tellsOfAllThatWasAcknowledged();
        return recording;
    }

    private Path leftBy(Recording recording, int number, long moment) throws IOException {
        var left = Files.createDirectory(rebuilt.resolve("cut-" + number));
        recording.cut(moment, dice, left);
        return left;
    }

    /** The key is there as well, and it goes on from wherever its first start was interrupted. */
    private static void theApplicationVerifies(Path left) throws Exception {
        var verified = new Application(left).run("verify");
        assertThat(verified.code()).as(verified.toString()).isZero();
    }

    private String unsynced() throws IOException {
        var properties = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            properties.load(file);
        }
        var url = properties.getProperty("quarkus.datasource.jdbc.url");
        assertThat(url).contains("synchronous=FULL", "${sijil.file}");
        return url.replace("${sijil.file}", folder.resolve("sijil.db").toString())
                .replace("=FULL", "=NORMAL");
    }
}
