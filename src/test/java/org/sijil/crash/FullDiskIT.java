package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.command.Application;

/**
 * The disk of a real server fills up while tablets push, and has room again later. It mounts a small file system, so it is
 * run by name: docs/architecture.md. {@code sync/FullDiskTest} is what every machine can do.
 */
class FullDiskIT {
    private static final int MEGABYTES = 16;
    private static final int TIMES = Integer.getInteger("crash.fills", 5);
    private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());

    @TempDir
    Path folder;

    @Test
    void nothingIsTakenWhileThereIsNoRoomAndNothingLost() throws Exception {
        var dice = new Random(SEED);
        try (var disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), MEGABYTES)) {
            var file = disk.folder().resolve("sijil.db").toString();
            try (var outpost = new Outpost(new Application(folder, List.of(), Map.of("SIJIL_FILE", file)), dice)) {
                for (int i = 0; i < TIMES; i++) {
                    outpost.await(1 + dice.nextInt(50));
                    disk.fill();
                    outpost.awaitRefusals(1 + dice.nextInt(50));

                    itCanBeRead(outpost);
                    disk.clear();
                }
                outpost.await(50);
                disk.fill();
                outpost.awaitRefusals(1);
                outpost.kill();
                outpost.start();
                itCanBeRead(outpost);
                disk.clear();
                outpost.await(50);
                outpost.rest();
                outpost.everyTabletIsAnsweredAsBeforeAndUpToDate();
                outpost.kill();
                outpost.theFileHoldsAllThatWasAcknowledged();
            }
        }
    }

    private static void itCanBeRead(Outpost outpost) {
        var administrator = outpost.administrator();
        assertThat(administrator.send("people").get("people")).isNotEmpty();
        assertThat(RestAssured.get(administrator.server() + "/ready").statusCode())
                .isEqualTo(200);
    }
}
