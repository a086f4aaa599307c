package org.sijil.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.sijil.Api;
import org.sijil.Office;
import org.sijil.command.Application;

/** One server, a process on a folder of its own, and the tablets of one worker that push to it all the time. */
final class Outpost implements AutoCloseable {
    private static final int TABLETS = 4;
    private static final int LONGEST_SECONDS = 120;

    private final Application application;
    private final Sender.Common common = new Sender.Common();
    private final ExecutorService threads = Executors.newFixedThreadPool(TABLETS);
    private final int port;
    private final List<Sender> senders;
    private final List<? extends Future<?>> sending;
    private Process server;

    /** On an empty folder. */
    Outpost(Application application, Random dice) throws Exception {
        this.application = application;
        this.port = Application.freePort();
        server = application.serve(port, "It is not shown again");
        var administrator = Office.signIn("http://127.0.0.1:" + port, "admin", application.password());
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

    long process() {
        return server.pid();
    }

    Ledger ledger() {
        return common.ledger;
    }

    Path folder() {
        return application.folder();
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
        int enough = common.ledger.size() + edits;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (common.ledger.size() < enough) {
            for (var one : sending) if (one.isDone()) one.get(); // throws: it must not end yet
            if (System.nanoTime() > end) throw new AssertionError("Nothing is acknowledged: " + application.output());
            LockSupport.parkNanos(100_000);
        }
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
        var stored = StoredRegister.open(folder().resolve("sijil.db"));
        stored.isSoundAndHoldsNothingTwice();
        assertThat(stored.lost(common.ledger.all().values())).isEmpty();
    }

    @Override
    public void close() throws Exception {
        threads.shutdownNow();
        server.destroyForcibly().waitFor();
    }
}
