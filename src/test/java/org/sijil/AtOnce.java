package org.sijil;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Requests that leave at the same moment: each in a thread of its own, all behind one barrier. */
public final class AtOnce {
    private static final int LONGEST_SECONDS = 60;

    private AtOnce() {}

    /** The answers to so many copies of one request. */
    public static <T> List<T> copies(int count, Callable<T> request) {
        return all(Collections.nCopies(count, request));
    }

    /** The answers to these requests, in their order. */
    public static <T> List<T> all(List<Callable<T>> requests) {
        var barrier = new CyclicBarrier(requests.size());
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var started = new ArrayList<Future<T>>();
            for (var request : requests) {
                started.add(threads.submit(() -> {
                    barrier.await();
                    return request.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var one : started) answers.add(one.get(LONGEST_SECONDS, TimeUnit.SECONDS));
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
