package org.sijil.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The built application as a process on a folder of its own, as whoever holds the machine runs it. */
record Application(Path folder) {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int LONGEST_SECONDS = 60;
    private static final Pattern PASSWORD = Pattern.compile("the password (\\S+)");

    /** How a command ended, and what it printed. */
    record Ended(int code, List<String> lines) {}

    /** A server, once its output says this; by then it listens. */
    Process serve(int port, String untilItSays) throws Exception {
        var server = start(port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!output().contains(untilItSays)) {
            if (server.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                server.destroyForcibly();
                throw new AssertionError("The server does not say " + untilItSays + ": " + output());
            }
        }
        return server;
    }

    Ended run(String... words) throws Exception {
        var process = start(0, words);
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("It does not end.");
        return new Ended(process.exitValue(), output().lines().toList());
    }

    /** The same, while a server writes its own output. */
    Ended beside(String... words) throws Exception {
        var own = folder.resolve("beside.txt");
        var process = builder(0, words).redirectOutput(own.toFile()).start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("It does not end.");
        return new Ended(process.exitValue(), Files.readAllLines(own));
    }

    /** The administrator's one-time password, which a first start prints. */
    String password() throws IOException {
        var printed = PASSWORD.matcher(output());
        if (!printed.find()) throw new AssertionError(output());
        return printed.group(1);
    }

    String output() throws IOException {
        return Files.readString(printed());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(int port, String... words) throws IOException {
        return builder(port, words).redirectOutput(printed().toFile()).start();
    }

    private ProcessBuilder builder(int port, String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var quickStart = "-XX:TieredStopAtLevel=1"; // each process ends before the better compiler would pay
        var command = new ArrayList<>(List.of(java, quickStart, "-jar", JAR.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SIJIL_FILE", folder.resolve("sijil.db").toString());
        builder.environment().put("SIJIL_KEY_FILE", folder.resolve("sijil.key").toString());
        builder.environment()
                .put(
                        "SIJIL_REVOCATIONS_FILE",
                        folder.resolve("sijil.revocations").toString());
        builder.environment().put("SIJIL_PORT", Integer.toString(port));
        return builder;
    }

    private Path printed() {
        return folder.resolve("output.txt");
    }
}
