package org.sijil.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sijil.Api;
import org.sijil.shared.Json;

/** A server that was started with the demo, and the people in it. */
public class SyntheticWeek implements QuarkusTestProfile {
    private static final Path EXAMPLES = Path.of("client-schema", "examples");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sijil.demo", "true");
    }

    /** Someone of the demo at a console, once the week is told. */
    static Api as(String name) {
        var password = team().password();
        var signedIn = Api.anonymous().send("sign-in", "input", Api.map("name", name, "password", password));
        return new Api(signedIn.at("/signIn/credential").asText());
    }

    private static Team team() {
        try {
            return Arc.container().instance(Demo.class).get().told().get(5, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError("The demo was not told to its end.", e);
        }
    }

    /** What an operation answers to the variables of an example. */
    static JsonNode replay(Api api, String operation, String example) {
        return Api.tree(api.post(Api.document(operation), members(variables(example))));
    }

    static ObjectNode variables(String example) {
        try {
            return Json.read(Files.readString(EXAMPLES.resolve(example)), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> members(ObjectNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
