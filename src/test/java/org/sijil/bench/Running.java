package org.sijil.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that listens on a port, seen from outside. */
final class Running implements AutoCloseable {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
    private static final byte[] QUESTION = "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.US_ASCII);

    final int port;
    /** From the start of the process. */
    final Duration firstAnswer;

    private final Process process;
    private final Path output;

    /** Starts it and waits until it answers. */
    Running(ProcessBuilder command, int port, Path output) throws IOException, InterruptedException {
        this.port = port;
        this.output = output;
        long start = System.nanoTime();
        process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers()) {
            checkAlive(start);
            TimeUnit.MILLISECONDS.sleep(5);
        }
        firstAnswer = Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean answers() {
        try (var wire = new Wire(port)) {
            return wire.post("", QUESTION).status() == 200;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }

    /** @param start of waiting for something, in nanoseconds */
    void checkAlive(long start) throws IOException {
        if (process.isAlive() && System.nanoTime() - start < LONGEST) return;
        close();
        throw new IllegalStateException("The server does not work: " + output());
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** What of it is in memory now, in megabytes. */
    long memory() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
        throw new IllegalStateException("This system does not tell what memory a process has");
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
}
