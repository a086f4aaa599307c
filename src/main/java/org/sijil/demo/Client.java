package org.sijil.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.shared.Json;

/** Sends the operations of client-schema over HTTP, as one user. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI endpoint;
    private final @Nullable String credential;

    /** Nobody yet: may sign in or pair. */
    Client(URI server) {
        this(HttpClient.newBuilder().connectTimeout(PATIENCE).build(), server.resolve("/graphql"), null);
    }

    private Client(HttpClient http, URI endpoint, @Nullable String credential) {
        this.http = http;
        this.endpoint = endpoint;
        this.credential = credential;
    }

    URI endpoint() {
        return endpoint;
    }

    Client as(String otherCredential) {
        return new Client(http, endpoint, otherCredential);
    }

    /** What an operation with the one variable {@code input} answers. */
    JsonNode send(String operation, Object input) {
        return call(operation, Map.of("input", input));
    }

    /** The one field of the answer's data. */
    JsonNode call(String operation, Map<String, ?> variables) {
        var document = Packaged.text("/client-schema/operations/" + operation + ".graphql");
        var response = post(Json.write(Map.of("query", document, "variables", variables)));
        var answer = response.statusCode() == 200 ? Json.read(response.body(), JsonNode.class) : null;
        if (answer == null || answer.has("errors") || !answer.has("data")) {
            throw new IllegalStateException(
                    operation + " was answered " + response.statusCode() + " " + response.body());
        }
        return answer.get("data").elements().next();
    }

    private HttpResponse<String> post(String body) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (credential != null) request.header("Authorization", "Bearer " + credential);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
