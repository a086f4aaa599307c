package org.sijil;

import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A supervisor's desk in a test. */
public record Desk(Office.Member member) {

    public Api api() {
        return member.api();
    }

    /** The answers to these decisions, in their order. */
    @SafeVarargs
    public final JsonNode decide(Map<String, Object>... decisions) {
        return api().send("decide", "input", map("decisions", Arrays.asList(decisions)))
                .get("decide");
    }

    /** Verifies the head as an account of a new incident. */
    public JsonNode verify(String submission) {
        return decide(verification(submission, version(submission), "newIncident", map()))
                .get(0);
    }

    /** Verifies the head as another account of an incident. */
    public JsonNode verifyOnto(String submission, JsonNode taken) {
        return decide(verification(submission, version(submission), "incident", read(taken)))
                .get(0);
    }

    public JsonNode reject(String submission, String kind, Object... more) {
        return decide(decision("REJECT", submission, version(submission), concat(more, "rejection", kind)))
                .get(0);
    }

    public JsonNode sendBack(String submission) {
        return decide(decision("RETURN", submission, version(submission))).get(0);
    }

    public JsonNode submission(String id) {
        return api().send("submission", "id", id).get("submission");
    }

    public int version(String submission) {
        return submission(submission).get("version").asInt();
    }

    public JsonNode incident(JsonNode taken) {
        return api().send("incident", "id", taken.get("incident").asText()).get("incident");
    }

    /** That incident at the version that it has now. */
    public Map<String, Object> read(JsonNode taken) {
        return map(
                "id",
                taken.get("incident").asText(),
                "version",
                incident(taken).get("version").asInt());
    }

    public static Map<String, Object> verification(String submission, int version, Object... more) {
        var verification = map("submission", submission, "version", version, "kind", "VERIFY");
        verification.putAll(map(more));
        return verification;
    }

    public static Map<String, Object> decision(String kind, String submission, int version, Object... more) {
        var decision = map(
                "submission",
                submission,
                "version",
                version,
                "kind",
                kind,
                "reasons",
                List.of(map("text", "because of " + kind)));
        decision.putAll(map(more));
        return decision;
    }

    private static Object[] concat(Object[] some, Object... others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
