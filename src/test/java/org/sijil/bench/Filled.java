package org.sijil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Registers with submissions in them, filled through the product's own push and kept for the next bench. They hold for the
 * tables that filled them: remove {@code target/bench} when those changed.
 */
final class Filled {
    private static final int BATCH = 200;
    private static final int AT_ONCE = 2;
    /** What one worker writes in some years. */
    private static final int OF_ONE_WORKER = 5_000;

    private final Settings settings;
    private final Form form;

    Filled(Settings settings, Form form) {
        this.settings = settings;
        this.form = form;
    }

    /** A copy, to be worked on. */
    Path copy(int records) throws Exception {
        var kept = settings.folder().resolve("filled-" + records);
        if (!Files.exists(complete(kept))) fill(kept, records);
        return Folders.copy(kept, settings.folder().resolve("copy-" + records));
    }

    private static Path complete(Path folder) {
        return folder.resolve("complete.txt");
    }

    private void fill(Path folder, int records) throws Exception {
        System.out.printf("Filling a register with %,d submissions; it is kept in %s%n", records, folder);
        long start = System.nanoTime();
        try (var site = Site.fresh(settings, folder)) {
            var left = new AtomicInteger(records);
            var loads = new ArrayList<Thread>();
            var failures = new ArrayList<Throwable>();
            for (int i = 0; i < AT_ONCE; i++) {
                var workers = workers(site, Math.max(1, records / OF_ONE_WORKER / AT_ONCE));
                loads.add(new Thread(() -> push(workers, left, failures)));
            }
            loads.forEach(Thread::start);
            for (var load : loads) load.join();
            if (!failures.isEmpty()) throw new IllegalStateException("Not filled", failures.get(0));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.writeString(complete(folder), "%d submissions in %.0f seconds%n".formatted(records, seconds));
        System.out.printf("Filled in %.0f seconds%n", seconds);
    }

    private static List<Device> workers(Site site, int count) throws IOException {
        var workers = new ArrayList<Device>();
        for (int i = 0; i < count; i++) workers.add(site.device(false));
        return workers;
    }

    private void push(List<Device> workers, AtomicInteger left, List<Throwable> failures) {
        try {
            for (int turn = 0; ; turn++) {
                int edits = Math.min(BATCH, left.getAndAdd(-BATCH));
                if (edits <= 0) return;
                workers.get(turn % workers.size()).push(form, edits);
            }
        } catch (Exception e) {
            synchronized (failures) {
                failures.add(e);
            }
        }
    }
}
