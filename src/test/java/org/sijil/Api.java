package org.sijil;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sijil.shared.Json;

/**
 * Sends GraphQL over HTTP as one user would, with the very files of client-schema/operations.
 *
 * @param server null: the application under test
 */
public record Api(String credential, String server) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int MOST_TRIES = 20;
    private static final Path OPERATIONS = Path.of("client-schema", "operations");

    public Api(String credential) {
        this(credential, null);
    }

    public static Api anonymous() {
        return new Api(null);
    }

    /** The same user at another replica. */
    public Api at(String server) {
        return new Api(credential, server);
    }

    /** The data of an operation that must succeed. */
    public JsonNode send(String operation, Object... variables) {
        return data(post(document(operation), variables(variables)));
    }

    public JsonNode query(String document, Object... variables) {
        return data(post(document, variables(variables)));
    }

    /** The code of the first error of an operation that must fail. */
    public String refusal(String operation, Object... variables) {
        var answer = tree(post(document(operation), variables(variables)).body());
        var error = answer.path("errors").path(0);
        if (error.isMissingNode()) throw new AssertionError("Not refused: " + answer);
        return error.path("extensions")
                .path("code")
                .asText(error.path("extensions").path("classification").asText());
    }

    public HttpResponse<String> post(String document, Map<String, ?> variables) {
        return post(body(document, variables));
    }

    public static String body(String document, Map<String, ?> variables) {
        return Json.write(Map.of("query", document, "variables", variables));
    }

    /** The same with every null written out, as many clients do. */
    public static String bodyWithNulls(String document, Map<String, ?> variables) {
        try {
            return new ObjectMapper().writeValueAsString(Map.of("query", document, "variables", variables));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body as it is written: {@link Json} leaves out what is null. */
    public HttpResponse<String> post(String body) {
        var address = server == null ? RestAssured.baseURI + ":" + RestAssured.port : server;
        var request = HttpRequest.newBuilder(URI.create(address + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (credential != null) request.header("Authorization", "Bearer " + credential);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who is refused before all was sent may lose the answer with the connection: a tablet then sends the same again. */
    public HttpResponse<String> postUntilAnswered(String body) {
        for (int left = MOST_TRIES; ; left--) {
            try {
                return post(body);
            } catch (UncheckedIOException e) {
                if (left == 0) throw e;
            }
        }
    }

    public static JsonNode tree(HttpResponse<String> response) {
        return tree(response.body());
    }

    private static JsonNode tree(String answer) {
        try {
            return Json.MAPPER.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(answer, e);
        }
    }

    public static String document(String operation) {
        try {
            return Files.readString(OPERATIONS.resolve(operation + ".graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A map in the order given; values may be null. */
    public static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return map;
    }

    private static Map<String, Object> variables(Object... namesAndValues) {
        return new HashMap<>(map(namesAndValues));
    }

    private static JsonNode data(HttpResponse<String> response) {
        var answer = tree(response.body());
        if (response.statusCode() != 200 || answer.has("errors")) {
            throw new AssertionError("HTTP " + response.statusCode() + " " + answer);
        }
        return answer.get("data");
    }
}
