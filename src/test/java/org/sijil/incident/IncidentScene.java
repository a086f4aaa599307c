package org.sijil.incident;

import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.sijil.Api;
import org.sijil.Desk;
import org.sijil.Region;
import org.sijil.Tablet;

/** A region's desk with one incident: four people killed in its town on 5 October, as one account says. */
final class IncidentScene {
    final Region region = new Region();
    final Tablet tablet = region.tablet();
    final Desk desk = new Desk(region.supervisor());
    final String account = submitted(casualties(killed("ALL", 4)));
    final JsonNode taken = desk.verify(account);
    final String incident = taken.get("incident").asText();

    @SafeVarargs
    final String submitted(Map<String, Object>... parts) {
        var id = Tablet.newId();
        tablet.push(tablet.submits(id, all(at(region.town, "2023-10-05"), all(parts))));
        return id;
    }

    /** Another account of the same incident. */
    @SafeVarargs
    final String alsoTold(Map<String, Object>... parts) {
        var id = submitted(parts);
        desk.verifyOnto(id, taken);
        return id;
    }

    JsonNode read() {
        return desk.incident(taken);
    }

    int version() {
        return read().get("version").asInt();
    }

    /** The incident after an act on it. */
    JsonNode act(String operation, Object... more) {
        return desk.api().send(operation, "input", input(more)).elements().next();
    }

    String refused(String operation, Object... more) {
        return desk.api().refusal(operation, "input", input(more));
    }

    Map<String, Object> input(Object... more) {
        var input = map("incident", incident, "version", version(), "reason", "as the hospital told us");
        input.putAll(map(more));
        return input;
    }

    String best(String harm) {
        return figure(read(), harm, "ALL").get("best").asText();
    }

    static JsonNode figure(JsonNode incident, String harm, String group) {
        for (var one : incident.get("people")) {
            boolean asked = one.get("harm").asText().equals(harm)
                    && one.get("group").asText().equals(group);
            if (asked) return one.get("figure");
        }
        throw new AssertionError("No " + harm + "," + group + " in " + incident);
    }

    JsonNode report() {
        return report(desk.api(), region.governorate);
    }

    static JsonNode report(Api api, String area) {
        var asked = map("from", "2023-10-04", "until", "2023-10-10", "areas", List.of(area));
        return api.send("situation-report", "input", asked).get("situationReport");
    }
}
