package org.sijil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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

    final Server server;
    private final String administrator;

    /** On an empty folder. */
    static Site fresh(Settings settings, String name) throws Exception {
        var folder = settings.folder().resolve(name);
        delete(folder);
        var server = new Server(settings, folder);
        var site = new Site(server, Map.of("password", server.oneTimePassword(), "newPassword", PASSWORD));
        site.bringGazetteer();
        return site;
    }

    /** On a folder that a fresh one left behind. */
    static Site again(Settings settings, String name) throws Exception {
        return new Site(new Server(settings, settings.folder().resolve(name)), Map.of("password", PASSWORD));
    }

    private Site(Server server, Map<String, String> passwords) throws IOException {
        this.server = server;
        var input = new java.util.HashMap<>(passwords);
        input.put("name", "admin");
        administrator = call(null, "sign-in", input).get("credential").asText();
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

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
