package org.sijil.sync;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Vertx;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.database.Reader;
import org.sijil.identity.Socket;
import org.sijil.identity.Sockets;
import org.sijil.register.Register;
import org.sijil.shared.Problem;

/**
 * Tells those who listen that there is more in their scope. While a socket is open this server looks at the register at short
 * intervals: so it notices what any server wrote, and whom any server shut out, in one and the same way.
 */
@ApplicationScoped
class Pokes {
    private static final Logger LOG = Logger.getLogger(Pokes.class);
    /** Listeners; the others' turn comes with the next look. More would keep those waiting who are to be cut. */
    private static final int MOST_IN_ONE_LOOK = 100;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final PokeSettings settings;
    private final Vertx vertx;
    private final Reader reader;
    private final Sockets sockets;
    private final Register register;
    private final Scopes scopes;
    private final Feed feed;
    private volatile boolean looking;
    private volatile boolean failing;

    Pokes(
            PokeSettings settings,
            Vertx vertx,
            Reader reader,
            Sockets sockets,
            Register register,
            Scopes scopes,
            Feed feed) {
        this.settings = settings;
        this.vertx = vertx;
        this.reader = reader;
        this.sockets = sockets;
        this.register = register;
        this.scopes = scopes;
        this.feed = feed;
    }

    void begin(@Observes StartupEvent start) {
        vertx.setPeriodic(settings.lookEvery().toMillis(), timer -> {
            if (looking || !sockets.areOpen()) return;
            looking = true;
            vertx.executeBlocking(this::look, false).onComplete(looked -> {
                if (looked.failed()) missed(looked.cause());
                failing = looked.failed();
                looking = false;
            });
        });
    }

    /** What came meanwhile is not known, nor whether it is the same register afterwards: everybody pulls then. */
    private void missed(Throwable why) {
        if (!failing) LOG.error("Nobody is poked until the register can be read again.", why);
        listeners.forEach(listener -> listener.forget(untilNextLook()));
    }

    /** A poke at once, then one whenever there is more; too many listeners are answered TOO_MANY_LISTENERS. */
    Multi<Poke> on(Socket socket) {
        return Multi.createFrom().emitter(emitter -> add(new Listener(socket, emitter)), BackPressureStrategy.LATEST);
    }

    private synchronized void add(Listener listener) {
        var credential = listener.socket.credential();
        long others = listeners.stream()
                .filter(other -> other.socket.credential().equals(credential))
                .count();
        if (others >= settings.listenersPerCredential())
            throw new Problem.TooManyListeners("one credential", settings.listenersPerCredential());
        if (listeners.size() >= settings.listenersPerServer())
            throw new Problem.TooManyListeners("this server", settings.listenersPerServer());
        listeners.add(listener);
        listener.begin(() -> listeners.remove(listener));
    }

    private record Look(Listener listener, Listener.Seen now, boolean more) {}

    @Nullable
    private Void look() {
        var standing = reader.read(sockets::standing); // first: who is shut out does not wait for what others may see
        var due = listeners.stream()
                .filter(listener -> listener.isDue() && standing.containsKey(listener.socket))
                .limit(MOST_IN_ONE_LOOK)
                .toList();
        if (due.isEmpty()) return null;
        var looks = reader.read(() -> {
            long head = register.head().seq();
            var callers = due.stream().map(listener -> standing.get(listener.socket));
            var allowed = scopes.of(callers.collect(Collectors.toSet()));
            return due.stream()
                    .map(listener -> look(listener, allowed.get(standing.get(listener.socket)), head))
                    .toList();
        });
        looks.forEach(look -> look.listener().looked(look.now(), look.more(), untilNextLook()));
        return null;
    }

    private Look look(Listener listener, Scope scope, long head) {
        var seen = listener.seen();
        if (seen.seq() == head) return new Look(listener, seen, false);
        var more = !seen.scope().equals(scope.digest()) || feed.changed(scope, seen.seq(), head);
        return new Look(listener, new Listener.Seen(head, scope.digest()), more);
    }

    /** Not the same for all: what everybody may see would make all of them pull at one moment. */
    long untilNextLook() {
        long jitter = settings.jitter().toNanos();
        return settings.atMostEvery().toNanos()
                + (jitter == 0 ? 0 : ThreadLocalRandom.current().nextLong(jitter));
    }
}
