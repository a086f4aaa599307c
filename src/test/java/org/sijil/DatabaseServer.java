package org.sijil;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server with a folder and a port of its own, which is stopped, started, copied and promoted as an operator
 * would, with pg_ctl. What is acknowledged is on its disk.
 */
public final class DatabaseServer implements AutoCloseable {
    private static final long LONGEST_SECONDS = 30;
    private static String binaries;

    private final Path folder;
    private final int port;

    private DatabaseServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** An empty one; it runs. */
    public static DatabaseServer start(Path folder) throws IOException, SQLException {
        try (var first = EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .start();
                var connection = first.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT setting FROM pg_config WHERE name = 'BINDIR'")) {
            row.next();
            binaries = row.getString(1);
        }
        var server = new DatabaseServer(folder, Ports.free());
        // no socket in the common folder: its lock would outlive a killed server, and keep out who takes its port
        server.configure(
                "fsync = on",
                "wal_retrieve_retry_interval = 100ms",
                "log_min_messages = log",
                "unix_socket_directories = ''");
        server.start();
        return server;
    }

    /**
     * A standby from a cold copy: this one is stopped for that, and runs again. It follows from where it was copied.
     *
     * @param before what ran in the standby's place, and is no more; null: nothing did
     */
    public DatabaseServer coldStandby(DatabaseServer before, Path folder) throws IOException, SQLException {
        stop("fast");
        copy(this.folder, folder);
        start();
        var standby = new DatabaseServer(folder, before == null ? Ports.free() : before.port);
        standby.configure(
                "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres application_name=standby'");
        Files.createFile(folder.resolve("standby.signal"));
        standby.start();
        until("SELECT count(*) = 1 FROM pg_stat_replication WHERE state = 'streaming'");
        return standby;
    }

    /** From here on nothing is acknowledged that the standby does not have on its disk too. */
    public void waitForStandby() throws SQLException, IOException {
        configure("synchronous_standby_names = 'standby'");
        control("reload");
        until("SELECT count(*) = 1 FROM pg_stat_replication WHERE sync_state = 'sync'");
    }

    public void start() throws IOException {
        configure("port = " + port);
        var log = folder.resolveSibling(folder.getFileName() + ".log");
        try {
            control("start", "-w", "-l", log.toString());
        } catch (AssertionError e) {
            throw new AssertionError(Files.readString(log), e);
        }
    }

    /** @param mode as pg_ctl has it: fast ends all sessions and tidies up, immediate is a crash */
    public void stop(String mode) throws IOException {
        control("stop", "-w", "-m", mode);
    }

    /** It keeps its connections and says nothing more, as a machine does that loses its network. */
    public void freeze() throws IOException {
        signal("-STOP");
    }

    public void kill() throws IOException {
        signal("-KILL");
    }

    private void signal(String signal) throws IOException {
        var pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var command = new ArrayList<>(List.of("kill", signal, pid));
        server.descendants().map(child -> Long.toString(child.pid())).forEach(command::add);
        new ProcessBuilder(command).start().onExit().join();
    }

    public void promote() throws IOException {
        configure("synchronous_standby_names = ''"); // it has no standby itself
        control("promote", "-w");
    }

    /** What the standby has written down, this one's newest word included. */
    public void untilStandbyHasAll() throws SQLException {
        until("SELECT bool_and(flush_lsn >= pg_current_wal_lsn()) FROM pg_stat_replication");
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public DataSource database() {
        return database("jdbc:postgresql://" + address() + "/postgres?user=postgres");
    }

    public static DataSource database(String url) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        return database;
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(folder.resolve("postmaster.pid"))) stop("immediate");
    }

    private void until(String query) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        try (var connection = database().getConnection();
                var statement = connection.prepareStatement(query)) {
            while (true) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) return;
                }
                if (System.nanoTime() > end) throw new AssertionError("It never came true: " + query);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    /** The last of several lines for one setting holds. */
    private void configure(String... settings) throws IOException {
        Files.write(folder.resolve("postgresql.conf"), List.of(settings), StandardOpenOption.APPEND);
    }

    private void control(String... words) throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) command.addAll(List.of("unshare", "-U")); // it refuses to run as root
        command.addAll(List.of(binaries + "/pg_ctl", "-D", folder.toString()));
        command.addAll(List.of(words));
        var output = Files.createTempFile(folder.getParent(), "pg_ctl", ".txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(command + ": " + Files.readString(output));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
