package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.Cluster;
import org.sijil.DatabaseServer;
import org.sijil.Replica;

/** The primary dies, or falls silent, and its standby takes over, while a replica that knows both addresses goes on running. */
class FailoverIT {
    private static final long SEED = 20_231_011;

    @TempDir
    static Path folder;

    private static DatabaseServer primary;
    private static DatabaseServer standby;
    private static Cluster sijil;
    private static DatabaseServer lost;
    private static int copies;

    @BeforeAll
    static void aPairOfDatabasesAndAReplica() throws Exception {
        primary = DatabaseServer.start(folder.resolve("database"));
        copyTheStandby();
        var both = primary.address() + "," + standby.address();
        sijil = new Cluster(folder, "jdbc:postgresql://" + both + "/postgres?socketTimeout=2", 1);
    }

    /** What took over has a standby of its own, where the lost one was. */
    @BeforeEach
    void thePrimaryHasAStandby() throws Exception {
        if (standby == null) copyTheStandby();
        sijil.untilAllAreReady(true);
    }

    private static void copyTheStandby() throws Exception {
        standby = primary.coldStandby(lost, folder.resolve("copy" + ++copies));
    }

    @AfterAll
    static void stop() throws Exception {
        if (sijil != null) sijil.close();
        if (standby != null) standby.close();
        if (primary != null) primary.close();
    }

    private static void standbyTakesOver() throws Exception {
        standby.promote();
        lost = primary;
        primary = standby;
        standby = null;
        sijil.untilAllAreReady(true);
    }

    @Test
    void aServerRefusesToStartOnAStandby() {
        var own = "jdbc:postgresql://" + standby.address() + "/postgres";

        assertThatThrownBy(() -> Replica.start(folder.resolve("refused.txt"), own, Cluster.KEY)
                        .close())
                .hasMessageContaining("targetServerType: primary");
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAStandbyThatIsWaitedForTookOver() throws Exception {
        primary.waitForStandby();
        var writers = Crowd.devices(8, sijil::pair);
        var readers = Crowd.devices(2, sijil::pair);
        try (var crowd = new Crowd(writers, readers, sijil.addresses(), SEED)) {
            crowd.start();
            crowd.goOnFor(3);
            primary.freeze();
            sijil.untilAllAreReady(false);
            crowd.untilAllWereRefused();
            standbyTakesOver();
            crowd.goOnFor(3);
            lost.kill();
            crowd.settle();

            crowd.assertNothingSkippedOrDoubled(primary.database());
            crowd.assertNobodyDiverged();
        }
    }

    @Test
    void whatAStandbyThatIsNotWaitedForLacksTheTabletsBringAgain() throws Exception {
        var writers = Crowd.devices(3, sijil::pair);
        var readers = Crowd.devices(1, sijil::pair);
        try (var crowd = new Crowd(writers, readers, sijil.addresses(), SEED)) {
            crowd.writers.forEach(WritingTablet::writeOnce);
            primary.untilStandbyHasAll();
            standby.stop("fast");
            crowd.writers.forEach(WritingTablet::writeOnce);
            crowd.readers.forEach(ReadingTablet::turnPage);
            primary.stop("immediate");
            standby.start();
            standbyTakesOver();

            crowd.writers.forEach(WritingTablet::writeOnce);
            crowd.settle();

            crowd.assertNothingSkippedOrDoubled(primary.database());
            assertThat(crowd.writers).allMatch(writer -> writer.diverged() == 1);
            assertThat(crowd.readers).allMatch(reader -> reader.diverged() == 1);
        }
    }
}
