package org.sijil.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sijil.database.Reader;
import org.sijil.register.Receipt;
import org.sijil.register.Register;

/**
 * What a platform asks before it sends people here. {@code /live}: the process answers. {@code /ready}: it can read its
 * register, else 503. An answer is a status and nothing else, so anybody may ask.
 */
@ApplicationScoped
class Probes {
    private final Vertx vertx;
    private final Reader reader;
    private final Register register;
    private Future<Receipt> reading = Future.failedFuture("not asked yet");

    Probes(Vertx vertx, Reader reader, Register register) {
        this.vertx = vertx;
        this.reader = reader;
        this.register = register;
    }

    void offer(@Observes Router router) {
        router.get("/live").handler(asked -> answer(asked, 200));
        router.get("/ready")
                .handler(asked -> reading().onComplete(read -> answer(asked, read.succeeded() ? 200 : 503)));
    }

    /** One read at a time, for all who ask meanwhile: many askers, or a database that hangs, hold one thread. */
    private synchronized Future<Receipt> reading() {
        if (reading.isComplete()) reading = vertx.executeBlocking(() -> reader.read(register::head), false);
        return reading;
    }

    private static void answer(RoutingContext asked, int status) {
        asked.response().setStatusCode(status).end();
    }
}
