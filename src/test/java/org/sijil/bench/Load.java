package org.sijil.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Devices that work without a pause, each in a thread of its own. They go on from the warm-up through all runs: what lies
 * between two runs is the blink of reading the counters.
 */
final class Load {
    /** Requests that make a run; a slow machine measures longer. */
    private static final int FEWEST = 20;

    private final Settings settings;
    private final Running server;
    private final LongAdder done = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile Latencies latencies = new Latencies();

    /** One request and its reply; says how many things were done with it, or throws. */
    interface Turn {
        int take() throws Exception;
    }

    Load(Settings settings, Running server) {
        this.settings = settings;
        this.server = server;
    }

    /** The runs, in their order. */
    List<Run> measure(List<Turn> devices) throws Exception {
        var threads = new ArrayList<Thread>();
        for (var device : devices) threads.add(new Thread(() -> work(device)));
        threads.forEach(Thread::start);
        try {
            Thread.sleep(settings.warmUp().toMillis());
            var runs = new ArrayList<Run>();
            for (int i = 0; i < settings.runs(); i++) runs.add(run());
            return runs;
        } finally {
            over.set(true);
            for (var thread : threads) thread.join();
            check();
        }
    }

    private Run run() throws Exception {
        check();
        var during = new Latencies();
        latencies = during;
        long before = done.sum();
        var processor = server.processorTime();
        long start = System.nanoTime();
        do {
            Thread.sleep(settings.run().toMillis());
            check();
        } while (during.count() < FEWEST);
        double seconds = (System.nanoTime() - start) / 1e9;
        long count = done.sum() - before;
        var spent = server.processorTime().minus(processor);
        return new Run(
                count / seconds,
                during.millis(0.5),
                during.millis(0.99),
                count == 0 ? 0 : spent.toNanos() / 1e3 / count,
                server.memory());
    }

    private void check() {
        if (failure.get() != null)
            throw new IllegalStateException("A device was not served as it must be", failure.get());
    }

    private void work(Turn device) {
        try {
            while (!over.get() && failure.get() == null) {
                long start = System.nanoTime();
                int count = device.take();
                latencies.add(System.nanoTime() - start);
                done.add(count);
            }
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
    }
}
