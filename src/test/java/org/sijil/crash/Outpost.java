package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.sijil.Api;
import org.sijil.Office;
import org.sijil.Ports;
import org.sijil.command.Application;

/** One server, a process on a folder of its own, and the tablets of one worker that push to it all the time. */
final class Outpost implements AutoCloseable {
    private static final int TABLETS = 4;
    private static final int LONGEST_SECONDS = 120;

    private final Application application;
    private final Sender.Common common = new Sender.Common();
    private final ExecutorService threads = Executors.newFixedThreadPool(TABLETS);
    private final int port;
    private final Api administrator;
    private final List<Sender> senders;
    private final List<? extends Future<?>> sending;
    private Process server;

    /** On an empty folder. */
    Outpost(Application application, Random dice) throws Exception {
        this.application = application;
        this.port = Ports.free();
        server = application.serve(port, "It is not shown again");
        administrator = Office.signIn("http://127.0.0.1:" + port, "admin", application.password());
        var worker = worker(administrator);
        this.senders = IntStream.range(0, TABLETS)
                .mapToObj(i -> new Sender(Office.tablet(administrator, worker), common, dice.nextLong()))
                .toList();
        this.sending = senders.stream().map(threads::submit).toList();
    }

    private static String worker(Api administrator) {
        return administrator
                .send("create-person", "input", map("name", "W", "signInName", "worker", "role", "FIELD_WORKER"))
                .at("/createPerson/person/id")
                .asText();
    }

    Api administrator() {
        return administrator;
    }

    long process() {
        return server.pid();
    }

    Ledger ledger() {
        return common.ledger;
    }

    /** kill -9, wherever it is. Whether somebody waited for its answer. */
    boolean kill() throws InterruptedException {
        boolean underWay = common.underWay.get() > 0;
        server.destroyForcibly().waitFor();
        return underWay;
    }

    /** SIGTERM: it closes its files. */
    void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    void start() throws Exception {
        server = application.serve(port, "Listening on");
    }

    /** A server that is killed before it may have come to listen. */
    void startInVain(long millis) throws Exception {
        server = application.begin(port);
        server.waitFor(millis, TimeUnit.MILLISECONDS);
        server.destroyForcibly().waitFor();
    }

    /** Until so many more edits are acknowledged. */
    void await(int edits) throws Exception {
        await(common.ledger::size, common.ledger.size() + edits);
    }

    private void await(IntSupplier count, int enough) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (count.getAsInt() < enough) {
            for (var one : sending) if (one.isDone()) mustNotEnd(one);
            if (System.nanoTime() > end) throw new AssertionError("It does not come to that: " + application.output());
            LockSupport.parkNanos(100_000);
        }
    }

    /** Until the log is being written: whoever pushed has no answer yet. */
    void awaitWrite() throws Exception {
        var log = Path.of(application.register() + "-wal");
        var before = Files.getLastModifiedTime(log);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (Files.getLastModifiedTime(log).equals(before)) {
            if (System.nanoTime() > end) throw new AssertionError("Nothing is written: " + application.output());
        }
    }

    private void mustNotEnd(Future<?> one) throws Exception {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new AssertionError("The server says: " + application.output(), e.getCause());
        }
    }

    /** Until tablets were told so many times more to come again later. */
    void awaitRefusals(int count) throws Exception {
        await(common.toldToWait::get, common.toldToWait.get() + count);
    }

    /** The tablets hear what is outstanding and write no more. */
    void rest() throws Exception {
        senders.forEach(Sender::rest);
        for (var one : sending) one.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    void everyTabletIsAnsweredAsBeforeAndUpToDate() {
        senders.forEach(Sender::sendsAllAgain);
        senders.forEach(Sender::holdsWhatANewTabletIsGiven);
    }

    /** After the server's end. */
    void theFileHoldsAllThatWasAcknowledged() throws Exception {
        var verified = application.run("verify");
        assertThat(verified.code()).as(verified.toString()).isZero();
        var stored = StoredRegister.open(application.register());
        stored.isSoundAndHoldsNothingTwice();
        assertThat(stored.lost(common.ledger.all().values())).isEmpty();
        assertThat(common.ledger.all().values())
                .as("kept aside by a fault of the server")
                .noneMatch(one -> one.outcome().path("code").asText().equals("FAILED"));
    }

    @Override
    public void close() throws Exception {
        threads.shutdownNow();
        server.destroyForcibly().waitFor();
    }
}
