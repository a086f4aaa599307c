package org.sijil;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sijil.shared.Json;

/** A client's web socket to the server, which speaks graphql-transport-ws: says who it is, subscribes, answers pings. */
public final class Line implements WebSocket.Listener, AutoCloseable {
    private static final int LONGEST_SECONDS = 20;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    /** Opened with the user's credential in the first message, as a browser does, or with none. */
    public static Line open(Api api) {
        return connect(api, null).greet(api.credential());
    }

    public Line greet(@Nullable String credential) {
        say(
                credential == null
                        ? Map.of("type", "connection_init")
                        : Map.of(
                                "type", "connection_init", "payload", Map.of("Authorization", "Bearer " + credential)));
        return this;
    }

    /** Subscribing earlier is against the protocol. */
    public Line acknowledged() {
        acknowledged.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        return this;
    }

    public boolean isAcknowledged() {
        return acknowledged.isDone();
    }

    /** Nothing is said yet, but perhaps in a header. */
    public static Line connect(Api api, @Nullable String header) {
        var address = api.server() == null ? RestAssured.baseURI + ":" + RestAssured.port : api.server();
        var line = new Line();
        var builder = CLIENT.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (header != null) builder.header("Authorization", header);
        var uri = URI.create(address.replaceFirst("http", "ws") + "/graphql");
        try {
            line.socket = builder.buildAsync(uri, line).join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof WebSocketHandshakeException refused)) throw e;
            throw new IllegalStateException("HTTP " + refused.getResponse().statusCode());
        }
        return line;
    }

    /** Open, acknowledged and subscribed, the first poke heard. */
    public static Line listening(Api api) {
        var line = open(api).acknowledged().subscribe("1");
        line.poke();
        return line;
    }

    public Line subscribe(String id) {
        return send(id, Api.document("poke"), Map.of());
    }

    public Line send(String id, String document, Map<String, ?> variables) {
        say(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document, "variables", variables)));
        return this;
    }

    public void complete(String id) {
        say(Map.of("type", "complete", "id", id));
    }

    public void say(Map<String, ?> message) {
        socket.sendText(Json.write(message), true).join();
    }

    /** The next message that is no ping, no pong and no acknowledgement. */
    public JsonNode next() {
        var message = taken(messages);
        if (message == null) throw new AssertionError("Nothing was said; closed: " + closed.getNow(null));
        return message;
    }

    /** What the server said so far that was not taken yet: all of it, for a pong comes after what was said before it. */
    public List<JsonNode> said() {
        say(Map.of("type", "ping"));
        taken(pongs);
        var said = new ArrayList<JsonNode>();
        messages.drainTo(said);
        return said;
    }

    @Nullable
    private static <T> T taken(BlockingQueue<T> queue) {
        try {
            return queue.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next message must be a poke. */
    public void poke() {
        var message = next();
        if (!message.at("/payload/data/poke").asText().equals("MORE")) throw new AssertionError(message);
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    /** The code that the server closes it with. */
    public int closeCode() {
        return closed.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        part.append(text);
        socket.request(1);
        if (!last) return null;
        var message = read(part.toString());
        part.setLength(0);
        switch (message.get("type").asText()) {
            case "ping" -> socket.sendText("{\"type\":\"pong\"}", true);
            case "connection_ack" -> acknowledged.complete(null);
            case "pong" -> pongs.add("pong");
            default -> messages.add(message);
        }
        return null;
    }

    private static JsonNode read(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return null;
    }

    /** As a link breaks: without a word. */
    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete(1006);
    }

    /** As a link is lost: nobody says goodbye. */
    @Override
    public void close() {
        socket.abort();
    }
}
