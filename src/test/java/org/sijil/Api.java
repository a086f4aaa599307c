package org.sijil;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sijil.shared.Json;

/** Sends GraphQL over HTTP as one user would, with the very files of client-schema/operations. */
public record Api(String credential) {
    private static final Path OPERATIONS = Path.of("client-schema", "operations");

    public static Api anonymous() {
        return new Api(null);
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
        var answer = tree(post(document(operation), variables(variables)));
        var error = answer.path("errors").path(0);
        if (error.isMissingNode()) throw new AssertionError("Not refused: " + answer);
        return error.path("extensions")
                .path("code")
                .asText(error.path("extensions").path("classification").asText());
    }

    public Response post(String document, Map<String, ?> variables) {
        var request = given().contentType("application/json");
        if (credential != null) request.header("Authorization", "Bearer " + credential);
        return request.body(Json.write(Map.of("query", document, "variables", variables)))
                .post("/graphql");
    }

    public static JsonNode tree(Response response) {
        try {
            return Json.MAPPER.readTree(response.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(response.statusLine() + response.asString(), e);
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

    private static JsonNode data(Response response) {
        var answer = tree(response);
        if (response.statusCode() != 200 || answer.has("errors")) {
            throw new AssertionError(response.statusLine() + answer);
        }
        return answer.get("data");
    }
}
