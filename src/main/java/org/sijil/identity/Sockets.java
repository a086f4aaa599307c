package org.sijil.identity;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.shared.Problem;

/**
 * The web sockets that are open on this server. They are for listening; each lives as long as the credential that it listens
 * with. How one is closed tells its client what to do: see {@link Socket.Ending}.
 */
@ApplicationScoped
public class Sockets {
    private static final String SOCKET = "socket";
    private static final String PROTOCOL = "graphql-transport-ws";
    /** Also those on which nobody listens yet, and whose client did not say who it is. */
    private static final int MOST_OPEN = 5_000;

    /** Runs once it is known who asks, and before the request is answered. */
    private static final int AFTER_AUTHENTICATION = 150;

    private final Map<HttpConnection, Socket> open = new ConcurrentHashMap<>();
    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;
    private final Credentials credentials;
    private final Duration idleAtMost;
    private final Duration silentAtMost;
    private volatile boolean stops;

    Sockets(
            CurrentVertxRequest request,
            SecurityIdentity identity,
            Credentials credentials,
            @ConfigProperty(name = "sijil.socket-idle-at-most") Duration idleAtMost,
            @ConfigProperty(name = "sijil.socket-silent-at-most") Duration silentAtMost) {
        this.request = request;
        this.identity = identity;
        this.credentials = credentials;
        this.idleAtMost = idleAtMost;
        this.silentAtMost = silentAtMost;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::opens, AFTER_AUTHENTICATION);
    }

    private void opens(RoutingContext context) {
        var headers = context.request().headers();
        if (!headers.contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            context.next();
        } else if (!PROTOCOL.equals(headers.get("Sec-WebSocket-Protocol"))) {
            context.response().setStatusCode(400).end("A web socket here speaks " + PROTOCOL + ", and nothing else.");
        } else if (stops || open.size() >= MOST_OPEN) {
            context.response().setStatusCode(503).end();
        } else {
            var connection = context.request().connection();
            var socket = open.computeIfAbsent(connection, Socket::new);
            socket.whenClosed(() -> open.remove(connection)); // perhaps at once: it may be closed already
            context.put(SOCKET, socket);
            BiConsumer<RoutingContext, Throwable> refused = (unused, why) -> {
                if (why instanceof AuthenticationFailedException) socket.cut(Bearer.ending(context));
            };
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refused);
            context.next();
        }
    }

    static boolean isOn(RoutingContext context) {
        return context.get(SOCKET) != null;
    }

    /** The socket that the running subscription came by. One without a credential is cut. */
    public Socket current() {
        Socket socket = request.getCurrent().get(SOCKET);
        if (socket == null) throw new Problem.NotAllowed("Subscriptions are answered on web sockets only.");
        String credential = identity.getAttribute(Bearer.CREDENTIAL);
        if (credential == null) {
            socket.cut(Socket.Ending.NOT_LET_IN);
            throw new UnauthorizedException();
        }
        socket.letIn(credential);
        return socket;
    }

    public boolean areOpen() {
        return !open.isEmpty();
    }

    /**
     * Cuts those whose credential is over, whichever server decided that, and those on which nobody listens.
     *
     * @return who listens on the others, as they are now
     */
    public Map<Socket, Caller> standing() {
        var listening = new HashMap<Socket, String>();
        for (var socket : open.values()) {
            if (socket.isSilent(silentAtMost)) socket.cut(Socket.Ending.SILENT);
            else if (socket.idles(idleAtMost)) socket.cut(Socket.Ending.IDLE);
            else if (socket.credential() != null) listening.put(socket, socket.credential());
        }
        // who begins to listen from here on is not asked about, so nothing is known of them, and they are not cut
        var holders = credentials.admitted(Set.copyOf(listening.values()));
        var standing = new HashMap<Socket, Caller>();
        listening.forEach((socket, credential) -> {
            var holder = holders.get(credential);
            if (holder == null) socket.cut(Socket.Ending.NOT_LET_IN);
            else if (holder.suspended()) socket.cut(Socket.Ending.RESTORE_TO_CONFIRM);
            else standing.put(socket, holder.caller());
        });
        return standing;
    }

    /** At once: what is still answered is waited for at a stop, and a socket is never done. */
    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        stops = true;
        open.values().forEach(socket -> socket.cut(Socket.Ending.STOPS));
    }
}
