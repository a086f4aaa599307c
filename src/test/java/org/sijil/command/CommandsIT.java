package org.sijil.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as whoever holds the machine runs them: the built application, on a register whose server was killed. */
class CommandsIT {
    private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int LONGEST_SECONDS = 60;

    @TempDir
    static Path written;

    @TempDir
    Path folder;

    private record Ended(int code, List<String> lines) {}

    @BeforeAll
    static void aServerWritesARegisterAndIsKilled() throws Exception {
        var server = start(written, freePort());
        try {
            awaitAdministrator(server);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @BeforeEach
    void aCopyOfItsFiles() throws IOException {
        try (var files = Files.list(written)) {
            for (Path file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    @Test
    void verifyFindsAllAsItWasWritten() throws Exception {
        var verified = run("verify");

        assertThat(verified.code()).isZero();
        assertThat(verified.lines()).hasSize(1);
        assertThat(verified.lines().get(0)).endsWith(" entries, all as they were written.");
    }

    @Test
    void exportWritesOneEntryALine() throws Exception {
        var exported = run("export");

        assertThat(exported.code()).isZero();
        assertThat(exported.lines()).hasSizeGreaterThan(2);
        for (int i = 0; i < exported.lines().size(); i++) {
            assertThat(exported.lines().get(i))
                    .startsWith("{\"seq\":" + (i + 1) + ",")
                    .endsWith("\"}");
        }
    }

    @Test
    void verifyNamesTheEntryThatWasChanged() throws Exception {
        change(2);

        var verified = run("verify");

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.lines())
                .containsExactly("Entry 2 is broken: its hash does not match what it says and what came before.");
    }

    private void change(int seq) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sijil.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE entry SET payload = payload || ' ' WHERE seq = " + seq);
        }
    }

    private Ended run(String word) throws Exception {
        var process = start(folder, 0, word);
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(output(folder)));
    }

    private static Process start(Path folder, int port, String... words) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var quickStart = "-XX:TieredStopAtLevel=1"; // each process ends before the better compiler would pay
        var command = new ArrayList<>(List.of(java, quickStart, "-jar", APPLICATION.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SIJIL_FILE", folder.resolve("sijil.db").toString());
        builder.environment().put("SIJIL_KEY_FILE", folder.resolve("sijil.key").toString());
        builder.environment().put("SIJIL_PORT", Integer.toString(port));
        return builder.redirectOutput(output(folder).toFile()).start();
    }

    /** The last that a first start writes; by then it listens. */
    private static void awaitAdministrator(Process server) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (System.nanoTime() < end) {
            if (Files.readString(output(written)).contains("made its administrator")) return;
            boolean ended = server.waitFor(100, TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as("The server ended: %s", Files.readString(output(written)))
                    .isFalse();
        }
        throw new AssertionError(
                "No administrator in " + LONGEST_SECONDS + " seconds: " + Files.readString(output(written)));
    }

    private static Path output(Path folder) {
        return folder.resolve("output.txt");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
