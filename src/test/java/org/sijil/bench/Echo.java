package org.sijil.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import org.sijil.Ports;

/** The least that a server on Sijil's HTTP library can do: it sends back what came. In a process of its own, too. */
public final class Echo {
    private static final String CLASSES = "target/test-classes:target/quarkus-app/lib/main/*";

    private Echo() {}

    public static void main(String[] words) {
        Vertx.vertx()
                .createHttpServer(new HttpServerOptions()
                        .setPort(Integer.parseInt(words[0]))
                        .setHost("127.0.0.1"))
                .requestHandler(request ->
                        request.body().onSuccess(body -> request.response().end(body)))
                .listen();
    }

    static Running start(Settings settings) throws IOException, InterruptedException {
        int port = Ports.free();
        var java = settings.java().resolve("bin").resolve("java").toString();
        var builder = new ProcessBuilder(java, "-cp", CLASSES, Echo.class.getName(), Integer.toString(port));
        var output = Files.createDirectories(settings.folder()).resolve("echo.txt");
        return new Running(builder, port, output);
    }
}
