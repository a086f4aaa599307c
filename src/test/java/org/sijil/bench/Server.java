package org.sijil.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application in a process of its own, started as a user starts it. */
final class Server implements AutoCloseable {
    private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
    private static final byte[] QUESTION = "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final Process process;
    final int port = freePort();
    /** From the start of the process. */
    final Duration firstAnswer;

    Server(Settings settings, Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        if (!Files.exists(APPLICATION)) throw new IllegalStateException("Not packaged: " + APPLICATION);
        var command = new ArrayList<>(List.of(settings.java().toString()));
        command.addAll(settings.options());
        command.addAll(List.of("-jar", APPLICATION.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SIJIL_FILE", file().toString());
        builder.environment().put("SIJIL_KEY_FILE", folder.resolve("sijil.key").toString());
        builder.environment().put("SIJIL_PORT", Integer.toString(port));
        long start = System.nanoTime();
        process = builder.redirectOutput(output().toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitAnswer(start);
        firstAnswer = Duration.ofNanos(System.nanoTime() - start);
    }

    Path file() {
        return folder.resolve("sijil.db");
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private void awaitAnswer(long start) throws IOException, InterruptedException {
        while (true) {
            try (var wire = new Wire(port)) {
                if (wire.post("", QUESTION).status() == 200) return;
            } catch (IOException e) {
                // Nobody listens yet.
            }
            checkAlive(start);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** The administrator's, from what a first start prints soon after it listens. */
    String oneTimePassword() throws IOException, InterruptedException {
        long start = System.nanoTime();
        var pattern = Pattern.compile("and the password (\\S+) and give");
        while (true) {
            var found = pattern.matcher(Files.readString(output()));
            if (found.find()) return found.group(1);
            checkAlive(start);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void checkAlive(long start) throws IOException {
        if (!process.isAlive() || System.nanoTime() - start > LONGEST) {
            close();
            throw new IllegalStateException("The server does not work: " + Files.readString(output()));
        }
    }

    /** What of it is in memory now, in megabytes. */
    long memory() throws IOException {
        return status("VmRSS");
    }

    /** The most of it that ever was. */
    long memoryPeak() throws IOException {
        return status("VmHWM");
    }

    private long status(String name) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith(name + ":")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
        throw new IllegalStateException("This system does not tell " + name);
    }

    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
