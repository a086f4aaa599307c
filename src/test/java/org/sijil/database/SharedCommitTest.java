package org.sijil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sijil.shared.Problem;

/** Works that come while another one is written share the next commit, in their order, and none falls with another. */
@QuarkusTest
@Timeout(60)
class SharedCommitTest {
    private static final int LARGEST_GROUP = 4;

    @Inject
    Writer writer;

    @Inject
    Turn turn;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch second = new CountDownLatch(1);
    private final AtomicReference<Throwable> breaksDown = new AtomicReference<>();
    private CountDownLatch first;
    private SharedCommit<Integer, String> shared;

    @AfterEach
    void everybodyGoesHome() {
        first.countDown();
        second.countDown();
        callers.shutdownNow();
    }

    @Test
    void whatWaitsIsWrittenTogetherInItsOrder() throws Exception {
        open(1);
        var answers = comeOneByOne(0, 1, 2, 3, 4, 5, 6);

        first.countDown();

        for (int i = 0; i < answers.size(); i++)
            assertThat(answers.get(i).get()).isEqualTo("wrote " + i);
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6));
    }

    @Test
    void whatIsLargerThanAGroupIsWrittenAlone() throws Exception {
        open(LARGEST_GROUP + 1);
        var answers = comeOneByOne(0, 1, 2);

        first.countDown();

        for (Future<String> answer : answers) assertThat(answer.get()).startsWith("wrote");
        assertThat(groups).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void aGroupThatFailsIsWrittenOneByOne() throws Exception {
        open(1);
        var answers = comeOneByOne(0, 1, -2, 3);

        first.countDown();

        assertThat(answers.get(1).get()).isEqualTo("wrote 1");
        assertThatThrownBy(() -> answers.get(2).get()).hasRootCauseMessage("-2 cannot be written");
        assertThat(answers.get(3).get()).isEqualTo("wrote 3");
        assertThat(groups).containsExactly(List.of(0), List.of(1, -2, 3), List.of(1), List.of(-2), List.of(3));
    }

    @Test
    void whoIsWrittenAloneIsAnsweredBeforeTheNext() throws Exception {
        open(1);
        var answers = comeOneByOne(0, -2, 1, 4);

        first.countDown();

        assertThat(answers.get(2).get()).isEqualTo("wrote 1");
        assertThat(answers.get(3).isDone()).isFalse();
        second.countDown();
        assertThat(answers.get(3).get()).isEqualTo("wrote 4");
    }

    @Test
    void nobodyWaitsForEverWhenALeaderBreaksDown() throws Exception {
        for (var failure : List.of(new OutOfMemoryError("too much"), new IllegalStateException("too much"))) {
            breaksDown.set(failure);
            groups.clear();
            open(1);
            var answers = comeOneByOne(0, 1, 2, -3, 3);

            first.countDown();

            for (var answer : answers.subList(1, 3)) {
                assertThatThrownBy(answer::get).hasStackTraceContaining("too much");
            }
            assertThat(answers.get(3).get()).isEqualTo("wrote -3");
            assertThat(answers.get(4).get()).isEqualTo("wrote 3");
            assertThat(groups).containsExactly(List.of(0), List.of(-3, 3));
        }
    }

    @Test
    void allHearThatTheTurnDoesNotCome() throws Exception {
        open(1);
        var answers = new ArrayList<Future<String>>();
        turn.take(() -> {
            for (int i = 1; i <= 3; i++) answers.add(comes(i));
            answers.get(0).cancel(true);
            for (var answer : answers.subList(1, 3))
                assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(Problem.Busy.class);
            return null;
        });

        assertThat(shared.write(5)).isEqualTo("wrote 5");
        assertThat(groups).containsExactly(List.of(5));
    }

    /** The first group waits until the test lets it go on. */
    private void open(int size) {
        first = new CountDownLatch(1);
        shared = new SharedCommit<>(
                writer,
                turn,
                group -> {
                    groups.add(group);
                    if (group.contains(0)) await(first);
                    if (group.equals(List.of(4))) await(second);
                    if (group.contains(-2)) throw new IllegalStateException("-2 cannot be written");
                    return group.stream().map(one -> "wrote " + one).toList();
                },
                one -> {
                    if (one == -3) throwOnce();
                    return size;
                },
                LARGEST_GROUP);
    }

    private List<Future<String>> comeOneByOne(int... items) {
        var answers = new ArrayList<Future<String>>();
        for (int item : items) answers.add(comes(item));
        return answers;
    }

    /** Returns once it waits behind those before it, or is being written. */
    private Future<String> comes(int item) {
        int before = shared.waiting();
        var answer = callers.submit(() -> shared.write(item));
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (item == 0 ? groups.isEmpty() : shared.waiting() == before) {
            if (System.nanoTime() > end) throw new AssertionError(item + " does not wait.");
            Thread.yield();
        }
        return answer;
    }

    private void throwOnce() {
        var failure = breaksDown.getAndSet(null);
        if (failure instanceof Error error) throw error;
        if (failure instanceof RuntimeException exception) throw exception;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
