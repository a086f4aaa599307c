package org.sijil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import java.util.List;
import java.util.Map;

/** Decisions of a supervisor that must be taken. */
public final class Deciding {
    private Deciding() {}

    public static void verify(Office.Member supervisor, String submission) {
        decide(supervisor, submission, map("kind", "VERIFY", "newIncident", map("eventType", "AIR_STRIKE")));
    }

    public static void sendBack(Office.Member supervisor, String submission) {
        decide(supervisor, submission, map("kind", "RETURN", "reasons", reasons()));
    }

    public static void reject(Office.Member supervisor, String submission) {
        decide(supervisor, submission, map("kind", "REJECT", "rejection", "NOT_CREDIBLE", "reasons", reasons()));
    }

    private static void decide(Office.Member supervisor, String submission, Map<String, Object> decision) {
        decision.put("submission", submission);
        decision.put(
                "version",
                supervisor
                        .api()
                        .send("submission", "id", submission)
                        .at("/submission/version")
                        .asInt());
        var answer = supervisor
                .api()
                .query(
                        "mutation($input: DecideInput!) { decide(input: $input) { __typename } }",
                        "input",
                        map("decisions", List.of(decision)))
                .at("/decide/0/__typename");
        assertThat(answer.asText()).isEqualTo("Taken");
    }

    private static List<Map<String, Object>> reasons() {
        return List.of(map("text", "Please look again."));
    }
}
