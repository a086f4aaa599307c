package org.sijil.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijil.demo.Week.Account;
import org.sijil.demo.Week.Conflict;
import org.sijil.demo.Week.Incident;
import org.sijil.demo.Week.Question;
import org.sijil.demo.Week.Rejection;

/** What supervisors decide on submissions, on the versions that they read in their queues. */
final class Review {
    private final Team team;
    private final Ids ids;
    private final Opened opened;

    Review(Team team, Ids ids, Opened opened) {
        this.team = team;
        this.ids = ids;
        this.opened = opened;
    }

    void resolve(Conflict conflict) {
        var desk = team.desk(conflict.supervisor());
        var submission = desk.query("submission", Map.of("id", ids.of(conflict.report())));
        desk.send(
                "resolve-conflict",
                Map.of(
                        "conflict", submission.at("/conflicts/0/id").asText(),
                        "version", submission.get("version").asInt(),
                        "choice", "CURRENT",
                        "note", conflict.note()));
    }

    void sendBack(Question question) {
        var reason = Map.of("text", question.asked(), "path", question.path());
        decide(question.supervisor(), question.report(), "RETURN", Map.of("reasons", List.of(reason)));
    }

    /** @param claims what a rejected aggregate relays */
    void reject(Rejection rejection, List<ObjectNode> claims) {
        var form = new HashMap<String, Object>();
        form.put("rejection", rejection.rejection());
        form.put("reasons", List.of(Map.of("text", rejection.reason())));
        if (rejection.duplicateOf() != null) form.put("duplicateOf", ids.of(rejection.duplicateOf()));
        if (!claims.isEmpty()) form.put("claims", claims);
        decide(rejection.supervisor(), rejection.report(), "REJECT", form);
    }

    private void decide(String supervisor, String report, String kind, Map<String, ?> more) {
        var decision = decision(ids.of(report), queue(supervisor).get(ids.of(report)), kind);
        decision.putAll(more);
        take(supervisor, List.of(decision));
    }

    /** Verifies what waits and belongs to an incident: the first account opens it, further ones are put onto it. */
    void verify(List<Incident> incidents) {
        int most =
                incidents.stream().mapToInt(one -> one.accounts().size()).max().orElse(0);
        var supervisors =
                incidents.stream().map(Incident::supervisor).distinct().toList();
        for (int nth = 0; nth < most; nth++) {
            for (var supervisor : supervisors) verifyNth(nth, supervisor, incidents);
        }
    }

    private void verifyNth(int nth, String supervisor, List<Incident> incidents) {
        var queue = queue(supervisor);
        var waiting = incidents.stream()
                .filter(one ->
                        one.supervisor().equals(supervisor) && one.accounts().size() > nth)
                .filter(one -> queue.containsKey(ids.of(one.accounts().get(nth).report())))
                .toList();
        if (waiting.isEmpty()) return;
        var answers = take(
                supervisor,
                waiting.stream().map(one -> verification(queue, one, nth)).toList());
        for (int i = 0; i < waiting.size(); i++) {
            opened.put(
                    waiting.get(i),
                    answers.get(i).get("incident").asText(),
                    answers.get(i).get("incidentVersion").asInt());
        }
    }

    private Map<String, Object> verification(Map<String, Integer> queue, Incident incident, int nth) {
        Account account = incident.accounts().get(nth);
        var submission = ids.of(account.report());
        var verification = decision(submission, queue.get(submission), "VERIFY");
        if (account.matches() != null) verification.put("matches", account.matches());
        if (account.marks() != null) verification.put("marks", account.marks());
        if (opened.holds(incident)) {
            verification.put("incident", opened.reference(incident));
        } else {
            verification.put("newIncident", Map.of());
        }
        return verification;
    }

    private static Map<String, Object> decision(String submission, int version, String kind) {
        return new LinkedHashMap<>(Map.of("submission", submission, "version", version, "kind", kind));
    }

    private JsonNode take(String supervisor, List<? extends Map<String, ?>> decisions) {
        var answers = team.desk(supervisor).send("decide", Map.of("decisions", decisions));
        for (JsonNode answer : answers) {
            if (!answer.get("__typename").asText().equals("Taken")) {
                throw new IllegalStateException("A decision of the demo was not taken: " + answer);
            }
        }
        return answers;
    }

    /** The submissions that wait for this supervisor, and their versions. */
    private Map<String, Integer> queue(String supervisor) {
        var waiting =
                team.desk(supervisor).query("submissions", Map.of("filter", Map.of("needsReview", true), "first", 200));
        Map<String, Integer> queue = new HashMap<>();
        for (JsonNode edge : waiting.get("edges")) {
            queue.put(edge.at("/node/id").asText(), edge.at("/node/version").asInt());
        }
        return queue;
    }
}
