package org.sijil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sijil.shared.Problem;

@QuarkusTest
@Timeout(60)
class WriterTest {
    @Inject
    Writer writer;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void everybodyGoesHome() {
        goOn.countDown();
        callers.shutdown();
    }

    @Test
    void whoComesWhenTooManyWriteIsToldToComeAgain() throws Exception {
        Function<Integer, Integer> shared = writer.shared(
                group -> {
                    await(goOn);
                    return group;
                },
                one -> 1,
                10);
        var answered = new ExecutorCompletionService<Integer>(callers);
        var answers = new ArrayList<Future<Integer>>();
        for (int i = 0; i <= Writer.MOST_HERE; i++) {
            int item = i;
            answers.add(answered.submit(() -> shared.apply(item)));
        }

        var refused = answered.take();

        assertThatThrownBy(refused::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(Problem.Busy.class);
        goOn.countDown();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) != refused) assertThat(answers.get(i).get()).isEqualTo(i);
        }
        assertThat(shared.apply(-1)).isEqualTo(-1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
