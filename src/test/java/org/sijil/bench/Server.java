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
    private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern PASSWORD = Pattern.compile("and the password (\\S+) and give");

    private Server() {}

    static Running start(Settings settings, Path folder) throws IOException, InterruptedException {
        if (!Files.exists(APPLICATION)) throw new IllegalStateException("Not packaged: " + APPLICATION);
        Files.createDirectories(folder);
        int port = Ports.free();
        var command = new ArrayList<>(List.of(settings.java().toString()));
        command.addAll(settings.options());
        command.addAll(List.of("-jar", APPLICATION.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().put("SIJIL_FILE", file(folder).toString());
        builder.environment().put("SIJIL_KEY_FILE", folder.resolve("sijil.key").toString());
        builder.environment().put("SIJIL_PORT", Integer.toString(port));
        return new Running(builder, port, folder.resolve("output.txt"));
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
