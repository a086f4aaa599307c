package org.sijil.sync;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How pokes are paced, and how many may listen. Each is explained in application.properties. */
@ConfigMapping(prefix = "sijil.poke")
interface PokeSettings {
    Duration lookEvery();

    Duration atMostEvery();

    Duration jitter();

    int listenersPerCredential();

    int listenersPerServer();
}
