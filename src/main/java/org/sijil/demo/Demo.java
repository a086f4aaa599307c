package org.sijil.demo;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.identity.Ready;

/**
 * Fills an empty register with the reference week, once the server listens: over HTTP, as tablets and desks would. A
 * register that was there before is left alone.
 */
@ApplicationScoped
class Demo {
    private final boolean wanted;
    private final HttpServer server;
    private final Clock clock;
    private final CompletableFuture<Team> told = new CompletableFuture<>();

    Demo(@ConfigProperty(name = "sijil.demo") boolean wanted, HttpServer server, Clock clock) {
        this.wanted = wanted;
        this.server = server;
        this.clock = clock;
    }

    void begin(@Observes Ready ready) {
        if (!wanted) return;
        var administrator = ready.made();
        if (administrator == null) {
            System.out.println("Sijil demo: the register is not empty and is left alone. For a fresh demo, stop, "
                    + "move the register's file and its key away, and start again.");
            return;
        }
        try {
            var team = new Team(new Client(server.getLocalBaseUri()), administrator, clock);
            new Story(team, Week.load(), clock, System.out).tell();
            told.complete(team);
        } catch (RuntimeException e) {
            told.completeExceptionally(e);
            System.out.println("Sijil demo: it broke off, and the register holds a part of it. " + e.getMessage());
            throw e;
        }
    }

    /** The people of the demo, once all is told; the tests wait for it. */
    CompletableFuture<Team> told() {
        return told;
    }
}
