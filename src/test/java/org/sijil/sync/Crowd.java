package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sijil.Tablet;
import org.sijil.register.Chain;
import org.sijil.sync.ReadingTablet.Told;

/**
 * Tablets that all write at once, with others that follow the feed meanwhile and one who follows the entries themselves.
 * Whatever happens to the servers, at the end nobody was told of anything twice, or not at all.
 */
final class Crowd implements AutoCloseable {
    /** Of each writer. */
    static final int BATCHES = Integer.getInteger("crowd.batches", 6);

    private static final long LONGEST_SECONDS = 90;
    private static final long BETWEEN_LOOKS_MS = 20;
    private static final int SHARED = 3;
    private static final Pattern EDIT_ID = Pattern.compile("\"editId\":\"([^\"]+)\"");

    final List<WritingTablet> writers;
    final List<ReadingTablet> readers;

    private @Nullable EntryFollower follower;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> writing = new ArrayList<>();
    private final List<Future<?>> reading = new ArrayList<>();
    private volatile boolean writersEnd;
    private volatile boolean readersEnd;

    /** Of tablets that all may see what each of them writes. @param servers none: the application under test */
    Crowd(List<Tablet> writers, List<Tablet> readers, List<String> servers, long seed) {
        var shared = IntStream.range(0, SHARED).mapToObj(i -> Tablet.newId()).toList();
        var seeds = new Random(seed);
        this.writers = writers.stream()
                .map(tablet ->
                        new WritingTablet(tablet, shared, new Random(seeds.nextLong()), any(servers, seeds.nextLong())))
                .toList();
        this.readers = readers.stream()
                .map(tablet -> new ReadingTablet(tablet, new Random(seeds.nextLong()), any(servers, seeds.nextLong())))
                .toList();
        this.readers.forEach(ReadingTablet::begin);
    }

    private static Supplier<String> any(List<String> servers, long seed) {
        var random = new Random(seed);
        return () -> servers.isEmpty() ? null : servers.get(random.nextInt(servers.size()));
    }

    Crowd start() {
        for (var writer : writers) writing.add(repeat(() -> writersEnd, writer::writeOnce));
        for (var reader : readers) reading.add(repeat(() -> readersEnd, () -> look(reader::turnPage)));
        return this;
    }

    /** Follows the entries too, in a database that is there all the time. */
    Crowd follow(DataSource database) throws SQLException {
        follower = new EntryFollower(database, "entry", number(database, "SELECT seq FROM register_head"));
        reading.add(repeat(() -> readersEnd, () -> look(follower::look)));
        return this;
    }

    private interface Step {
        void once() throws Exception;
    }

    /** Now and then, or the readers would leave the writers no room. */
    private static void look(Step step) throws Exception {
        step.once();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS_MS));
    }

    private Future<?> repeat(Callable<Boolean> isOver, Step step) {
        return threads.submit(() -> {
            while (!isOver.call()) step.once();
            return null;
        });
    }

    /** Until so many more batches of each writer were acknowledged. */
    void goOnFor(int batches) {
        var wanted =
                writers.stream().map(writer -> writer.acknowledged() + batches).toList();
        until(() ->
                IntStream.range(0, wanted.size()).allMatch(i -> writers.get(i).acknowledged() >= wanted.get(i)));
    }

    private void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || someoneFailed()) {
                settle(); // tells why
                throw new AssertionError("They do not get on.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** Until each of them, writers and readers, was told to come again. */
    void untilAllWereRefused() {
        var devices = Stream.concat(
                        writers.stream().map(writer -> writer.patience),
                        readers.stream().map(reader -> reader.patience))
                .toList();
        var before = devices.stream().map(Patience::refusals).toList();
        until(() ->
                IntStream.range(0, before.size()).allMatch(i -> devices.get(i).refusals() > before.get(i)));
    }

    private boolean someoneFailed() {
        return writing.stream().anyMatch(Future::isDone) || reading.stream().anyMatch(Future::isDone);
    }

    /** Writers end; readers read on to the end. */
    void settle() {
        writersEnd = true;
        await(writing);
        readersEnd = true;
        await(reading);
        for (var reader : readers) while (reader.turnPage()) {}
    }

    private static void await(List<Future<?>> devices) {
        try {
            for (var device : devices) device.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Once it has settled: 0 skipped, 0 doubled, 0 lost. */
    void assertNothingSkippedOrDoubled(DataSource database) throws SQLException {
        assertThat(number(database, "SELECT count(*) FROM entry"))
                .isEqualTo(number(database, "SELECT max(seq) FROM entry"))
                .isEqualTo(number(database, "SELECT seq FROM register_head"));
        try (var connection = database.getConnection()) {
            Chain.walk(connection);
        }
        var kept = entriesOfEdits(database);
        for (var writer : writers) writer.kept.forEach((edit, outcome) -> isKeptOnce(kept, edit, outcome));
        var truth = lastChanges();
        for (var reader : readers) wasToldAllOnce(reader, truth);
    }

    /** Number by number, though it was looking all the while. */
    void assertFollowedWithoutGap() throws SQLException {
        follower.look();
        long first = follower.seen.get(0);
        assertThat(follower.seen)
                .isEqualTo(LongStream.range(first, first + follower.seen.size())
                        .boxed()
                        .toList());
    }

    /** A register that nobody restored never contradicts what a tablet knows of it. */
    void assertNobodyDiverged() {
        assertThat(writers).allMatch(writer -> writer.diverged() == 0);
        assertThat(readers).allMatch(reader -> reader.diverged() == 0);
    }

    private static void isKeptOnce(Map<String, List<Long>> kept, Map<String, Object> edit, JsonNode outcome) {
        var seq = Long.parseLong(outcome.get("seq").asText());
        assertThat(kept.get(edit.get("editId"))).as(outcome.toString()).containsExactly(seq);
    }

    /** In the feed's order, nothing twice, and of every submission how it is at last. */
    private static void wasToldAllOnce(ReadingTablet reader, Map<String, List<Long>> truth) {
        assertThat(reader.told).extracting(Told::seq).isSorted().doesNotHaveDuplicates();
        var told = reader.told.stream()
                .filter(one -> truth.containsKey(one.submission()))
                .collect(Collectors.groupingBy(Told::submission, Collectors.mapping(Told::seq, Collectors.toList())));
        assertThat(told.keySet()).isEqualTo(truth.keySet());
        truth.forEach((submission, seqs) -> {
            assertThat(seqs).containsAll(told.get(submission));
            assertThat(told.get(submission)).last().isEqualTo(seqs.get(seqs.size() - 1));
        });
    }

    /** The entries that changed each submission of this crowd. */
    private Map<String, List<Long>> lastChanges() {
        return writers.stream()
                .flatMap(writer -> writer.kept.entrySet().stream())
                .sorted(Comparator.comparing(one -> one.getValue().get("seq").asLong()))
                .collect(Collectors.groupingBy(
                        one -> (String) one.getKey().get("submissionId"),
                        Collectors.mapping(one -> one.getValue().get("seq").asLong(), Collectors.toList())));
    }

    private Map<String, List<Long>> entriesOfEdits(DataSource database) throws SQLException {
        var entries = new TreeMap<String, List<Long>>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT seq, payload FROM entry WHERE kind IN ('EDIT', 'EDIT_QUARANTINED')")) {
            while (rows.next()) {
                var editId = EDIT_ID.matcher(rows.getString(2));
                assertThat(editId.find()).isTrue();
                entries.computeIfAbsent(editId.group(1), id -> new ArrayList<>())
                        .add(rows.getLong(1));
            }
        }
        return entries;
    }

    private long number(DataSource database, String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** So many devices, each a tablet of its own. */
    static List<Tablet> devices(int count, Supplier<Tablet> pair) {
        return IntStream.range(0, count).mapToObj(i -> pair.get()).toList();
    }

    @Override
    public void close() {
        writersEnd = true;
        readersEnd = true;
        threads.shutdownNow();
    }
}
