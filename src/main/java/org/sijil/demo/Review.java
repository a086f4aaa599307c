package org.sijil.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijil.demo.Week.Conflict;
import org.sijil.demo.Week.Filing;
import org.sijil.demo.Week.Question;
import org.sijil.demo.Week.Rejection;

/** What supervisors decide on submissions, on the versions that they read in their queues. */
final class Review {
    private static final int LARGEST_PAGE = 200;

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
        var submission = desk.call("submission", Map.of("id", ids.of(conflict.report())));
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
        var decision = decision(queue(supervisor), report, kind);
        decision.putAll(more);
        take(supervisor, List.of(decision));
    }

    /** The first account of an incident opens it, each further one is put onto it. */
    void verify(List<Filing> filings) {
        filings.stream()
                .collect(Collectors.groupingBy(one -> one.incident().supervisor()))
                .forEach(this::verify);
    }

    private void verify(String supervisor, List<Filing> filings) {
        var queue = queue(supervisor);
        var answers = take(
                supervisor,
                filings.stream().map(one -> verification(queue, one)).toList());
        for (int i = 0; i < filings.size(); i++) {
            opened.put(
                    filings.get(i).incident(),
                    answers.get(i).get("incident").asText(),
                    answers.get(i).get("incidentVersion").asInt());
        }
    }

    private Map<String, Object> verification(Map<String, Integer> queue, Filing filing) {
        var account = filing.account();
        var verification = decision(queue, account.report(), "VERIFY");
        if (account.matches() != null) verification.put("matches", account.matches());
        if (account.marks() != null) verification.put("marks", account.marks());
        var reference = opened.reference(filing.incident());
        if (reference == null) verification.put("newIncident", Map.of());
        else verification.put("incident", reference);
        return verification;
    }

    private Map<String, Object> decision(Map<String, Integer> queue, String report, String kind) {
        var submission = ids.of(report);
        var version = queue.get(submission);
        if (version == null) throw new IllegalStateException("The report " + report + " does not wait for review");
        return new LinkedHashMap<>(Map.of("submission", submission, "version", version, "kind", kind));
    }

    private JsonNode take(String supervisor, List<? extends Map<String, ?>> decisions) {
        var answers = team.desk(supervisor).send("decide", Map.of("decisions", decisions));
        for (JsonNode answer : answers) {
            if (!answer.get("__typename").asText().equals("Taken")) {
                throw new IllegalStateException("A decision was not taken: " + answer);
            }
        }
        return answers;
    }

    /** The submissions that wait for this supervisor, and their versions. The script fits into one page. */
    private Map<String, Integer> queue(String supervisor) {
        var filter = Map.of("needsReview", true);
        var waiting = team.desk(supervisor).call("submissions", Map.of("filter", filter, "first", LARGEST_PAGE));
        Map<String, Integer> queue = new HashMap<>();
        for (JsonNode edge : waiting.get("edges")) {
            queue.put(edge.at("/node/id").asText(), edge.at("/node/version").asInt());
        }
        return queue;
    }
}
