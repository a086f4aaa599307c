package org.sijil.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The built application as a process on a folder of its own, as whoever holds the machine runs it.
 *
 * @param program what runs it and is told its command line; none: it runs by itself
 * @param settings what its environment says besides where its files lie
 */
public record Application(Path folder, List<String> program, Map<String, String> settings) {
    private static final String JAR = System.getProperty("application.jar", "target/quarkus-app/quarkus-run.jar");
    private static final String OPTIONS = System.getProperty("application.jvm", "");
    private static final int LONGEST_SECONDS = 180;
    private static final Pattern PASSWORD = Pattern.compile("the password (\\S+)");

    public Application(Path folder) {
        this(folder, List.of(), Map.of());
    }

    /** How a command ended, and what it printed. */
    public record Ended(int code, List<String> lines) {}

    /** A server, once its output says this; by then it listens. */
    public Process serve(int port, String untilItSays) throws Exception {
        var server = begin(port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!output().contains(untilItSays)) {
            if (server.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                server.destroyForcibly();
                throw new AssertionError("The server does not say " + untilItSays + ": " + output());
            }
        }
        return server;
    }

    /** A server that does not listen yet. */
    public Process begin(int port) throws IOException {
        return builder(port).redirectOutput(printed().toFile()).start();
    }

    public Ended run(String... words) throws Exception {
        var process = builder(0, words).redirectOutput(printed().toFile()).start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("It does not end.");
        return new Ended(process.exitValue(), output().lines().toList());
    }

    /** The same, while a server writes its own output. */
    public Ended beside(String... words) throws Exception {
        var own = folder.resolve("beside.txt");
        var process = builder(0, words).redirectOutput(own.toFile()).start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("It does not end.");
        return new Ended(process.exitValue(), Files.readAllLines(own));
    }

    /** The administrator's one-time password, which a first start prints. */
    public String password() throws IOException {
        var printed = PASSWORD.matcher(output());
        if (!printed.find()) throw new AssertionError(output());
        return printed.group(1);
    }

    /** The SQLite file. */
    public Path register() {
        var elsewhere = settings.get("SIJIL_FILE");
        return elsewhere == null ? folder.resolve("sijil.db") : Path.of(elsewhere);
    }

    public String output() throws IOException {
        return Files.readString(printed());
    }

    private ProcessBuilder builder(int port, String... words) {
        var command = new ArrayList<>(program);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1"); // each process ends before the better compiler would pay
        if (!OPTIONS.isEmpty()) command.addAll(List.of(OPTIONS.split(",")));
        command.addAll(List.of("-jar", JAR));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "SIJIL_FILE", register().toString(),
                        "SIJIL_KEY_FILE", folder.resolve("sijil.key").toString(),
                        "SIJIL_REVOCATIONS_FILE",
                                folder.resolve("sijil.revocations").toString(),
                        "SIJIL_PORT", Integer.toString(port)));
        builder.environment().putAll(settings);
        return builder;
    }

    private Path printed() {
        return folder.resolve("output.txt");
    }
}
