package org.sijil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.sijil.Ports;

/** The packaged application on a folder, started as a user starts it. */
final class Server {
    private static final Path COMMAND = Path.of("target", "quarkus-app", "sijil");
    private static final Pattern PASSWORD = Pattern.compile("and the password (\\S+) and give");

    private Server() {}

    static Running start(Settings settings, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = Ports.free();
        var builder = command(settings);
        if (settings.options().isEmpty()) builder.environment().remove("SIJIL_JVM");
        else builder.environment().put("SIJIL_JVM", String.join(" ", settings.options()));
        builder.environment().put("SIJIL_FILE", file(folder).toString());
        builder.environment().put("SIJIL_KEY_FILE", folder.resolve("sijil.key").toString());
        builder.environment().put("SIJIL_PORT", Integer.toString(port));
        return new Running(builder, port, folder.resolve("output.txt"));
    }

    /** As whoever installs it is told to: its classes are laid out for this Java. */
    static void install(Settings settings) throws IOException, InterruptedException {
        if (!Files.exists(COMMAND)) throw new IllegalStateException("Not packaged: " + COMMAND);
        int ended = command(settings, "archive").inheritIO().start().waitFor();
        if (ended != 0) throw new IllegalStateException("sijil archive ended with " + ended);
    }

    private static ProcessBuilder command(Settings settings, String... words) {
        var command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", settings.java().toString());
        return builder;
    }

    static Path file(Path folder) {
        return folder.resolve("sijil.db");
    }

    /** The administrator's, from what a first start prints soon after it listens. */
    static String oneTimePassword(Running server) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            var found = PASSWORD.matcher(server.output());
            if (found.find()) return found.group(1);
            server.checkAlive(start);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
