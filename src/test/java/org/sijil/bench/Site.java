package org.sijil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sijil.shared.Json;

/** A server with a gazetteer, to which workers and their devices are let in as real ones are. */
final class Site implements AutoCloseable {
    private static final String PASSWORD = "the password of the bench";
    private static final Path OPERATIONS = Path.of("client-schema", "operations");

    final Running server;
    private final String administrator;

    /** On an empty folder. */
    static Site fresh(Settings settings, Path folder) throws Exception {
        Folders.delete(folder);
        var server = Server.start(settings, folder);
        var passwords = Map.of("name", "admin", "password", Server.oneTimePassword(server), "newPassword", PASSWORD);
        var site = new Site(server, passwords);
        site.bringGazetteer();
        return site;
    }

    /** On a folder that a fresh one left behind. */
    static Site again(Settings settings, Path folder) throws Exception {
        return new Site(Server.start(settings, folder), Map.of("name", "admin", "password", PASSWORD));
    }

    private Site(Running server, Map<String, String> signIn) throws IOException {
        this.server = server;
        administrator = call(null, "sign-in", signIn).get("credential").asText();
    }

    private void bringGazetteer() throws IOException {
        bring(
                "import-places",
                IntStream.range(0, Form.PLACES)
                        .mapToObj("P%1$04d,ROOT,COMMUNITY,Community %1$d,,,"::formatted)
                        .collect(Collectors.joining("\n", "id,parent,level,name_en,name_ar,lat,lon\n", "\n")));
        bring(
                "import-facilities",
                IntStream.range(0, Form.FACILITIES)
                        .mapToObj("F%1$04d,P%1$04d,HEALTH,Hospital %1$d,,,"::formatted)
                        .collect(Collectors.joining("\n", "id,place,type,name_en,name_ar,lat,lon\n", "\n")));
    }

    private void bring(String operation, String csv) throws IOException {
        var brought = call(administrator, operation, Map.of("csv", csv));
        if (!brought.get("problems").isEmpty()) throw new IllegalStateException(operation + ": " + brought);
    }

    /** A new worker's device. {@code seesArea}: it is shown what others write. */
    Device device(boolean seesArea) throws IOException {
        var name = "worker-" + UUID.randomUUID();
        var person = call(
                        administrator,
                        "create-person",
                        Map.of("name", name, "signInName", name, "role", "FIELD_WORKER"))
                .at("/person/id")
                .asText();
        var areas = List.of(Map.of("area", "ROOT", "seesArea", seesArea));
        call(administrator, "assign-areas", Map.of("person", person, "areas", areas));
        var code = call(administrator, "create-pairing-code", Map.of("person", person))
                .get("code")
                .asText();
        var installation = UUID.randomUUID().toString();
        var input = Map.of("code", code, "installation", installation, "name", "Tablet of the bench");
        var credential = call(null, "pair-device", input).get("credential").asText();
        return new Device(server.port, installation, credential);
    }

    private JsonNode call(String credential, String operation, Map<String, ?> input) throws IOException {
        var body = Json.write(Map.of("query", document(operation), "variables", Map.of("input", input)));
        try (var wire = new Wire(server.port)) {
            var reply = wire.post(bearer(credential), body.getBytes(StandardCharsets.UTF_8));
            var answer = Json.MAPPER.readTree(reply.body());
            if (reply.status() != 200 || answer.has("errors")) {
                throw new IllegalStateException(operation + " was answered " + reply.status() + " " + answer);
            }
            return answer.get("data").elements().next();
        }
    }

    static String document(String operation) throws IOException {
        return Files.readString(OPERATIONS.resolve(operation + ".graphql"));
    }

    static String bearer(String credential) {
        return credential == null ? "" : "Authorization: Bearer " + credential + "\r\n";
    }

    @Override
    public void close() {
        server.close();
    }
}
