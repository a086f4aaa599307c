package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.narrative;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.Cluster;
import org.sijil.DatabaseServer;
import org.sijil.Tablet;

/** The database goes away under load and comes back: tablets wait, replicas go on by themselves, no word is lost or doubled. */
class OutageIT {
    private static final int OUTAGES = Integer.getInteger("crowd.outages", 2);
    private static final long SEED = 20_231_009;

    @TempDir
    static Path folder;

    private static DatabaseServer database;
    private static Cluster sijil;

    @BeforeAll
    static void twoReplicas() throws Exception {
        database = DatabaseServer.start(folder.resolve("database"));
        sijil = new Cluster(folder, "jdbc:postgresql://" + database.address() + "/postgres", 2);
    }

    @AfterAll
    static void stop() throws Exception {
        if (sijil != null) sijil.close();
        if (database != null) database.close();
    }

    @Test
    void nothingIsLostOrDoubledWhereItStopsAndStarts() throws Exception {
        var writers = Crowd.devices(8, sijil::pair);
        var readers = Crowd.devices(2, sijil::pair);
        try (var crowd = new Crowd(writers, readers, sijil.addresses(), SEED)) {
            crowd.start();
            for (int outage = 0; outage < OUTAGES; outage++) {
                crowd.goOnFor(2);
                database.stop(outage % 2 == 0 ? "fast" : "immediate");
                sijil.untilAllAreReady(false);
                crowd.untilAllWereRefused();
                database.start();
                sijil.untilAllAreReady(true);
            }
            crowd.goOnFor(2);
            crowd.settle();

            crowd.assertNothingSkippedOrDoubled(database.database());
            crowd.assertNobodyDiverged();
        }
    }

    /** As where the disk fills up in that very moment. */
    @Test
    void anEditWhoseCommitFailsIsNotKeptAside() throws Exception {
        var tablet = sijil.pair();
        var edit = tablet.submits(Tablet.newId(), narrative("n"));
        run("CREATE FUNCTION is_full() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = 'disk_full'; END $$");
        run("CREATE CONSTRAINT TRIGGER is_full AFTER INSERT ON entry DEFERRABLE INITIALLY DEFERRED"
                + " FOR EACH ROW EXECUTE FUNCTION is_full()");
        try {
            assertThat(tablet.pushReply(List.of(edit)).get("retryAfterMs").asInt())
                    .isPositive();
        } finally {
            run("DROP FUNCTION is_full CASCADE");
        }

        var outcome = tablet.push(edit).get(0);
        assertThat(outcome.get("kind").asText()).isEqualTo("APPLIED");
        assertThat(outcome.get("replayed").asBoolean()).isFalse();
    }

    private static void run(String statement) throws SQLException {
        try (var connection = database.database().getConnection();
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
