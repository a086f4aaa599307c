package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.sijil.command.Application;

/** A server's life as its system saw it, from its first start on: killed a few times, stopped once, and started again each time. */
final class Recording {
    private static final int KILLS = 4;
    /** About: some kills shall fall between the writes of a commit and the end of its sync. */
    private static final int LONGEST_COMMIT_NANOS = 8_000_000;

    private static final int LONGEST_SECONDS = 60;

    private final Disk disk;
    private final Map<String, Told> told;
    private final Collection<Ledger.Acknowledged> acknowledged;
    private final long end;

    private Recording(Path folder, Path telling, Collection<Ledger.Acknowledged> acknowledged) throws IOException {
        var calls = Call.read(telling);
        this.disk = new Disk(folder, calls);
        this.told = Told.all(calls);
        this.acknowledged = acknowledged;
        this.end = calls.stream().mapToLong(Call::began).max().orElseThrow();
    }

    /** Of so many edits, in each of its lives. */
    static Recording make(Path folder, Path telling, Map<String, String> settings, int edits, Random dice)
            throws Exception {
        var program = new ArrayList<>(Call.RECORDER);
        program.add(telling.toString());
        try (var outpost = new Outpost(new Application(folder, program, settings), dice)) {
            for (int i = 0; i < KILLS; i++) {
                outpost.await(edits);
                outpost.awaitWrite();
                LockSupport.parkNanos(dice.nextInt(LONGEST_COMMIT_NANOS));
                outpost.kill();
                awaitEnd(telling, outpost.process());
                outpost.start();
            }
            outpost.await(edits);
            outpost.stop();
            awaitEnd(telling, outpost.process());
            outpost.start();
            outpost.await(edits);
            outpost.rest();
            outpost.kill();
            awaitEnd(telling, outpost.process());
            return new Recording(folder, telling, outpost.ledger().all().values());
        }
    }

    /** The recorder writes for a moment longer than the process lives. */
    private static void awaitEnd(Path telling, long process) throws IOException {
        var last = Pattern.compile(process + " +\\+\\+\\+ .*");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (true) {
            try (var lines = Files.lines(telling, StandardCharsets.ISO_8859_1)) {
                if (lines.anyMatch(line -> last.matcher(line).matches())) return;
            }
            if (System.nanoTime() > end) throw new AssertionError("The recorder does not end.");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Whatever a tablet heard is in the recording: else there would be nothing to hold the server to. */
    void tellsOfAllThatWasAcknowledged() {
        assertThat(told.keySet())
                .containsAll(acknowledged.stream()
                        .map(one -> (String) one.edit().get("editId"))
                        .toList());
    }

    /** Any moment of its life, or right after an outcome has left it, or right after one that was there before. */
    long moment(Random dice) {
        var outcomes = dice.nextBoolean() ? told.values() : unheard();
        if (outcomes.isEmpty() || dice.nextInt(3) == 0) return dice.nextLong(end);
        return List.copyOf(outcomes).get(dice.nextInt(outcomes.size())).moment();
    }

    /** Told by another server than the one that took them in. */
    List<Told> unheard() {
        return told.values().stream().filter(Told::replayed).toList();
    }

    void cut(long moment, Random dice, Path into) throws IOException {
        disk.cut(moment, dice, into);
    }

    /** What somebody was told before. */
    List<Ledger.Acknowledged> acknowledgedBy(long moment) {
        return acknowledged.stream()
                .filter(one -> told.get((String) one.edit().get("editId")).moment() <= moment)
                .toList();
    }
}
