package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The laws of sync hold in every schedule. A failure names its seed; it runs again with {@code -Dsimulation.seed=…}, many
 * with {@code -Dsimulation.seeds=10000}, others with {@code -Dsimulation.from=10000}, more devices with {@code -Dsimulation.devices=50}.
 */
@QuarkusTest
class SimulationTest {
    private static final long SEEDS = Long.getLong("simulation.seeds", 200);
    private static final long FROM = Long.getLong("simulation.from", 0);
    private static final int DEVICES = Integer.getInteger("simulation.devices", 0);

    /** One schedule out of so many is run once more, with clocks that are right. */
    private static final int TWICE = 10;

    @Inject
    Sijil.Parts parts;

    @Test
    void everyLawHoldsInEverySchedule() {
        seeds().forEach(seed -> {
            var findings = run(seed, Simulation.Setting.USUAL).findings;
            assertThat(findings.all())
                    .as("Replay it with -Dsimulation.seed=" + seed)
                    .isEmpty();
        });
    }

    @Test
    void theClockNeverMatters() {
        seeds().filter(seed -> seed % TWICE == 0).forEach(seed -> {
            var wrong = run(seed, Simulation.Setting.USUAL).told();
            var right = run(seed, Simulation.Setting.USUAL.onTime()).told();
            assertThat(right).as("Replay it with -Dsimulation.seed=" + seed).isEqualTo(wrong);
        });
    }

    private Simulation run(long seed, Simulation.Setting setting) {
        var simulation = new Simulation(parts.get(), seed, weighted(setting.devices(DEVICES)));
        simulation.run();
        return simulation;
    }

    /** Such as {@code -Dsimulation.weights=RESTORE:8,BACKUP:6}. */
    private static Simulation.Setting weighted(Simulation.Setting setting) {
        var weighted = setting;
        for (var weight : System.getProperty("simulation.weights", "").split(",")) {
            if (weight.isEmpty()) continue;
            var parts = weight.split(":");
            weighted = weighted.with(Act.valueOf(parts[0]), Integer.parseInt(parts[1]));
        }
        return weighted;
    }

    private static LongStream seeds() {
        var one = Long.getLong("simulation.seed");
        return one == null ? LongStream.range(FROM, FROM + SEEDS) : LongStream.of(one);
    }
}
