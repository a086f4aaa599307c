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
 * for the disk, and there is one writer. They are written in the order in which they came, and each is answered after the
 * commit that holds it. A group that fails is written again one by one, so that nobody's work falls with another's.
 *
 * <p>There is no thread of its own: whoever waits at the head of the queue writes for those behind, and hands over.
 */
final class SharedCommit<T, R> {
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

    /** BUSY when the writer's turn does not come, or the database is in trouble that passes. */
    R write(T item) {
        var own = new Waiting(item);
        enter(own);
        if (own.calledToLead.join()) lead(own);
        if (!own.answer.isDone()) throw new Problem.Busy(); // a leader without memory could not even say so
        try {
            return own.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private final class Waiting {
        private final T item;
        /** False when another one led, and the answer is there. */
        private final CompletableFuture<Boolean> calledToLead = new CompletableFuture<>();

        private final CompletableFuture<R> answer = new CompletableFuture<>();
        private final List<Waiting> group = new ArrayList<>();

        Waiting(T item) {
            this.item = item;
        }

        void callToLead() {
            calledToLead.complete(true);
        }

        void tell() {
            calledToLead.complete(false);
        }
    }

    private synchronized void enter(Waiting own) {
        queue.add(own);
        if (!isLed) own.callToLead();
        isLed = true;
    }

    /** How many are neither written nor being written. */
    synchronized int waiting() {
        return queue.size();
    }

    /** The next one is called before the group is told: to wake fifty threads, which then want the processor, takes long. */
    private void lead(Waiting own) {
        try {
            turn.take(() -> {
                gather(own.group);
                writeGroup(own.group);
                return null;
            });
        } catch (RuntimeException e) {
            breakDown(own, e);
        } catch (Error e) {
            breakDown(own, new IllegalStateException(e));
        } finally {
            handOver(own);
            own.group.forEach(Waiting::tell);
        }
    }

    /**
     * Nobody may wait for ever, and each may try again alone. Who has an answer keeps it. Where the turn did not come, all
     * who wait hear it: the next leader would wait as long again.
     */
    private void breakDown(Waiting own, RuntimeException why) {
        if (why instanceof Problem.Busy) gatherAll(own.group);
        own.answer.completeExceptionally(why);
        fail(own.group, why);
    }

    private synchronized void gatherAll(List<Waiting> group) {
        group.addAll(queue);
        queue.clear();
    }

    private synchronized void gather(List<Waiting> group) {
        int edits = 0;
        while (!queue.isEmpty()) {
            edits += size.applyAsInt(queue.peek().item);
            if (!group.isEmpty() && edits > largestGroup) break;
            group.add(queue.element());
            queue.remove();
        }
    }

    private void writeGroup(List<Waiting> group) {
        try {
            var answers = writer.transaction(
                    () -> work.apply(group.stream().map(one -> one.item).toList()));
            for (int i = 0; i < group.size(); i++) group.get(i).answer.complete(answers.get(i));
        } catch (Problem.Busy e) {
            fail(group, e);
        } catch (RuntimeException e) {
            if (group.size() == 1) fail(group, e);
            else group.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Waiting one) {
        writeGroup(List.of(one));
        one.tell();
    }

    private void fail(List<Waiting> group, RuntimeException why) {
        group.forEach(one -> one.answer.completeExceptionally(why));
    }

    private synchronized void handOver(Waiting own) {
        queue.remove(own);
        isLed = !queue.isEmpty();
        if (isLed) queue.element().callToLead();
    }
}
