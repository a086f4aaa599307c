package org.sijil.incident;

import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sijil.Api;

/** An incident whose second account tells that 500 people left the town. */
final class DisplacementScene {
    final IncidentScene incident = new IncidentScene();
    final String town = incident.region.town;
    final Api api = incident.desk.api();
    final String account = incident.alsoTold(left(500));

    /** Displaced people as an account tells of them, under the key d1. */
    Map<String, Object> left(int people) {
        var line = map("id", "d1", "measure", "NEW", "unit", "PEOPLE", "origin", town, "count", map("best", people));
        return map("displacements", List.of(line));
    }

    JsonNode put(Object... more) {
        return api.send("put-displacement-record", "input", input(more)).get("putDisplacementRecord");
    }

    String refused(Object... more) {
        return api.refusal("put-displacement-record", "input", input(more));
    }

    /** A record of the town and 5 to 7 October with the account's line, or as said otherwise. */
    Map<String, Object> input(Object... more) {
        var input = map(
                "measure", "NEW",
                "origin", town,
                "from", "2023-10-05",
                "until", "2023-10-07",
                "counted", true,
                "lines", lines(account),
                "reason", "both tell of the same families");
        input.putAll(map(more));
        return input;
    }

    static Object lines(String... accounts) {
        return Arrays.stream(accounts)
                .map(account -> map("submission", account, "item", "d1"))
                .toList();
    }

    JsonNode displaced() {
        return incident.report().at("/totals/displaced");
    }
}
