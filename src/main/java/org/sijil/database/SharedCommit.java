package org.sijil.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.sijil.shared.Problem;

/**
 * Works of one kind that come at the same time share one transaction, and so one durable commit: on SQLite a commit waits
 * for the disk, and there is one writer. Each is answered after the commit that holds it, in the order in which they came.
 * A group that fails is written again one by one, so that nobody's work falls with another's.
 *
 * <p>There is no thread of its own: whoever waits at the head of the queue writes for those behind, and hands over.
 */
final class SharedCommit<T, R> {
    private static final int MOST_WAITING = 256;

    private final Function<List<T>, List<R>> work;
    private final ToIntFunction<T> size;
    private final int largestGroup;
    private final Writer writer;
    private final Turn turn;

    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean isLed;

    /**
     * @param work what is written for a group: one answer for each, in their order; it may run again
     * @param largestGroup how much of {@code size} one transaction takes, one work at least
     */
    SharedCommit(Writer writer, Turn turn, Function<List<T>, List<R>> work, ToIntFunction<T> size, int largestGroup) {
        this.writer = writer;
        this.turn = turn;
        this.work = work;
        this.size = size;
        this.largestGroup = largestGroup;
    }

    /** BUSY when too many wait. */
    R write(T item) {
        var own = new Waiting(item);
        enter(own);
        own.called.join();
        if (!own.answer.isDone()) lead(own);
        try {
            return own.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private final class Waiting {
        private final T item;
        /** Done when it leads, or was answered. */
        private final CompletableFuture<Void> called = new CompletableFuture<>();

        private final CompletableFuture<R> answer = new CompletableFuture<>();

        Waiting(T item) {
            this.item = item;
        }

        void done(R given) {
            answer.complete(given);
            called.complete(null);
        }

        void failed(RuntimeException why) {
            answer.completeExceptionally(why);
            called.complete(null);
        }
    }

    private synchronized void enter(Waiting own) {
        if (queue.size() >= MOST_WAITING) throw new Problem.Busy();
        queue.add(own);
        if (!isLed) own.called.complete(null);
        isLed = true;
    }

    /** How many are neither written nor being written. */
    synchronized int waiting() {
        return queue.size();
    }

    private void lead(Waiting own) {
        try {
            turn.take(() -> {
                writeGroup(group());
                return null;
            });
        } catch (RuntimeException e) {
            own.failed(e);
        } finally {
            handOver(own);
        }
    }

    private synchronized List<Waiting> group() {
        var group = new ArrayList<Waiting>();
        int edits = 0;
        while (!queue.isEmpty()) {
            edits += size.applyAsInt(queue.peek().item);
            if (!group.isEmpty() && edits > largestGroup) break;
            group.add(queue.remove());
        }
        return group;
    }

    private void writeGroup(List<Waiting> group) {
        try {
            var answers = writer.transaction(
                    () -> work.apply(group.stream().map(one -> one.item).toList()));
            for (int i = 0; i < group.size(); i++) group.get(i).done(answers.get(i));
        } catch (Problem.Busy e) {
            group.forEach(one -> one.failed(e));
        } catch (RuntimeException e) {
            if (group.size() == 1) group.get(0).failed(e);
            else group.forEach(one -> writeGroup(List.of(one)));
        } catch (Error e) { // nobody may wait for ever
            group.forEach(one -> one.failed(new IllegalStateException(e)));
            throw e;
        }
    }

    private synchronized void handOver(Waiting own) {
        queue.remove(own);
        isLed = !queue.isEmpty();
        if (isLed) queue.element().called.complete(null);
    }
}
