package org.sijil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A replica of the application built for PostgreSQL, as a process of its own. */
public final class Replica implements AutoCloseable {
    private static final Path APPLICATION = Path.of("target", "quarkus-app-postgresql", "quarkus-run.jar");
    private static final int LONGEST_SECONDS = 90;

    private final Process process;
    private final Path output;
    private final int port;

    private Replica(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Returns when it listens. */
    public static Replica start(Path output, String database, String key) throws IOException, InterruptedException {
        int port = Ports.free();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var quickStart = "-XX:TieredStopAtLevel=1"; // it ends before the better compiler would pay
        var builder = new ProcessBuilder(java, quickStart, "-Xmx256m", "-jar", APPLICATION.toString());
        builder.environment()
                .putAll(Map.of(
                        "SIJIL_DATABASE_URL",
                        database,
                        "SIJIL_DATABASE_USER",
                        "postgres",
                        "SIJIL_KEY",
                        key,
                        "SIJIL_PORT",
                        Integer.toString(port)));
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        var replica = new Replica(builder.start(), output, port);
        replica.await("Listening on");
        return replica;
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What the first start prints once. */
    public String firstPassword() throws IOException, InterruptedException {
        await("It is not shown again");
        var found = Pattern.compile("the password (\\S+) and").matcher(Files.readString(output));
        if (!found.find()) throw new AssertionError(Files.readString(output));
        return found.group(1);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void await(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (System.nanoTime() < end) {
            if (Files.readString(output).contains(words)) return;
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) break;
        }
        close();
        throw new AssertionError("It never said \"" + words + "\": " + Files.readString(output));
    }
}
