package org.sijil.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sijil.demo.Week.Displacement;
import org.sijil.demo.Week.Incident;

/** What supervisors do to incidents and displacement records. */
final class Editorial {
    private final Team team;
    private final Ids ids;
    private final Opened opened;

    Editorial(Team team, Ids ids, Opened opened) {
        this.team = team;
        this.ids = ids;
        this.opened = opened;
    }

    void choose(Incident incident) {
        var choice = incident.choice();
        if (choice == null) return;
        var input = reading(incident);
        choice.properties().forEach(member -> input.put(member.getKey(), member.getValue()));
        send("choose-figure", incident, input);
    }

    void grade(Incident incident) {
        var grading = incident.grading();
        if (grading == null) return;
        var input = reading(incident);
        input.put("grade", grading.grade());
        input.put("reason", grading.reason());
        send("grade-incident", incident, input);
    }

    private Map<String, Object> reading(Incident incident) {
        var reference = opened.reference(incident);
        if (reference == null) throw new IllegalStateException(incident.opener() + " opened no incident");
        return new LinkedHashMap<>(Map.of("incident", reference.id(), "version", reference.version()));
    }

    private void send(String operation, Incident incident, Map<String, ?> input) {
        JsonNode changed = team.desk(incident.supervisor()).send(operation, input);
        opened.put(incident, changed.get("id").asText(), changed.get("version").asInt());
    }

    void record(Displacement displacement) {
        var lines = displacement.lines().stream()
                .map(report -> Map.of("submission", ids.of(report), "item", "d1"))
                .toList();
        var input = Map.of(
                "measure", displacement.measure(),
                "origin", displacement.origin(),
                "from", displacement.from(),
                "until", displacement.until(),
                "counted", displacement.counted(),
                "lines", lines,
                "reason", displacement.reason());
        team.desk(displacement.supervisor()).send("put-displacement-record", input);
    }
}
