package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The laws of sync hold in every schedule. A failure names its seed; it runs again with {@code -Dsimulation.seed=…}, many
 * with {@code -Dsimulation.seeds=10000}, more devices with {@code -Dsimulation.devices=50}.
 */
@QuarkusTest
class SimulationTest {
    private static final long SEEDS = Long.getLong("simulation.seeds", 100);
    private static final int DEVICES = Integer.getInteger("simulation.devices", 0);

    /** Every so manieth schedule is told twice. */
    private static final int TWICE = 20;

    @Inject
    Sijil.Parts parts;

    @Test
    void everyLawHoldsInEverySchedule() {
        long begun = System.nanoTime();
        seeds().forEach(seed -> {
            var findings = run(seed).findings;
            assertThat(findings.all())
                    .as("Replay it with -Dsimulation.seed=" + seed)
                    .isEmpty();
        });
        System.out.println("SIMULATION took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }

    @Test
    void theClockNeverMatters() {
        seeds().filter(seed -> seed % TWICE == 0).forEach(seed -> {
            var wrong = simulation(seed, Simulation.Setting.USUAL);
            var right = simulation(seed, Simulation.Setting.USUAL.onTime());
            wrong.run();
            right.run();
            assertThat(right.told())
                    .as("Replay it with -Dsimulation.seed=" + seed)
                    .isEqualTo(wrong.told());
        });
    }

    private Simulation run(long seed) {
        var simulation = simulation(seed, Simulation.Setting.USUAL);
        simulation.run();
        return simulation;
    }

    private Simulation simulation(long seed, Simulation.Setting setting) {
        return new Simulation(parts.get(), seed, weighted(setting.devices(DEVICES)));
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
        return one == null ? LongStream.range(0, SEEDS) : LongStream.of(one);
    }
}
