package org.sijil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GateTest {
    private final Gate gate = new Gate();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void everybodyGoesHome() {
        goOn.countDown();
        callers.shutdownNow();
    }

    @Test
    void fewAreInSomeWaitAndTheOthersAreToldToComeAgain() throws Exception {
        var came = new CountDownLatch(Gate.AT_ONCE);
        var works = come(Gate.MOST_HERE + 1, came);
        came.await();

        assertThat(refused(works)).isEqualTo(1);
        assertThatThrownBy(gate::enter).isInstanceOf(Problem.Busy.class);

        goOn.countDown();
        for (var work : works) if (!work.isDone()) work.get();
        assertThat(mostInside).hasValue(Gate.AT_ONCE);
        for (int i = 0; i < Gate.AT_ONCE; i++) gate.enter();
    }

    @Test
    void whoIsToldToEndDoesNotWait() throws Exception {
        var came = new CountDownLatch(Gate.AT_ONCE);
        come(Gate.AT_ONCE, came);
        came.await();
        Thread.currentThread().interrupt();

        assertThatThrownBy(gate::enter).isInstanceOf(Problem.Busy.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private List<Future<?>> come(int count, CountDownLatch came) {
        var works = new ArrayList<Future<?>>();
        for (int i = 0; i < count; i++) {
            works.add(callers.submit(() -> {
                gate.enter();
                try {
                    int now = inside.incrementAndGet();
                    mostInside.accumulateAndGet(now, Math::max);
                    came.countDown();
                    goOn.await();
                } finally {
                    inside.decrementAndGet();
                    gate.leave();
                }
                return null;
            }));
        }
        return works;
    }

    /** How many were, once one is. */
    private static long refused(List<Future<?>> works) {
        while (true) {
            long done = works.stream().filter(Future::isDone).count();
            if (done > 0) return done;
            Thread.yield();
        }
    }
}
