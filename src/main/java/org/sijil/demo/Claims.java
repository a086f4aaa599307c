package org.sijil.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.shared.Json;

/** What speakers stated of the week, {@code demo/claims.json}: recorded and assessed by the analyst. */
final class Claims {
    private final Client desk;
    private final Map<String, Claim> claims = new HashMap<>();
    private final List<Claim> all;
    private final Map<String, String> ids = new HashMap<>();

    record File(List<Claim> claims) {}

    /** {@code assessment} is null where nobody can tell of which days or places it speaks. */
    record Claim(String id, ObjectNode input, @Nullable ObjectNode assessment) {}

    Claims(Client desk) {
        this.desk = desk;
        all = Json.read(Packaged.text("/demo/claims.json"), File.class).claims();
        all.forEach(claim -> claims.put(claim.id(), claim));
    }

    /** @param relayed claims that come in by a submission */
    void record(List<String> relayed) {
        for (Claim claim : all) {
            if (!relayed.contains(claim.id())) taken(claim, desk.send("record-claim", input(claim)));
        }
    }

    ObjectNode input(String id) {
        return input(known(id));
    }

    /** Finds what a supervisor recorded from a submission, and assesses it. */
    void assessRelayed(String id) {
        var claim = known(id);
        var filter = Map.of(
                "speaker", claim.input().get("speaker"), "metric", claim.input().get("metric"));
        taken(claim, desk.call("claims", Map.of("filter", filter)).at("/edges/0/node"));
    }

    private Claim known(String id) {
        var claim = claims.get(id);
        if (claim == null) throw new IllegalStateException("The script has no claim " + id);
        return claim;
    }

    private void taken(Claim claim, JsonNode recorded) {
        ids.put(claim.id(), recorded.get("id").asText());
        if (claim.assessment() == null) return;
        var assessment = claim.assessment().deepCopy();
        assessment.set("id", recorded.get("id"));
        assessment.set("version", recorded.get("version"));
        desk.send("assess-claim", assessment);
    }

    /** The statement, with the ids that its relatives got. */
    private ObjectNode input(Claim claim) {
        var input = claim.input().deepCopy();
        for (var relative : List.of("partOf", "competesWith")) {
            var named = input.get(relative);
            if (named != null) input.put(relative, ids.get(named.asText()));
        }
        return input;
    }
}
