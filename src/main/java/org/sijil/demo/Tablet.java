package org.sijil.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field worker's tablet: numbers what is saved, keeps it until it is taken in, and holds what it pulled. Left out, since
 * the demo's server is never restored and its link never cut: sending again, and starting over when told to.
 */
final class Tablet {
    private static final int PAGE = 200;

    private final Client client;
    private final String installation;
    private final Clock clock;
    private final List<Map<String, Object>> outbox = new ArrayList<>();
    private final Map<String, JsonNode> submissions = new HashMap<>();
    private long number;
    private @Nullable String cursor;
    private @Nullable String receipt;

    Tablet(Client client, String installation, Clock clock) {
        this.client = client;
        this.installation = installation;
        this.clock = clock;
    }

    /** Saves a change of a submission that this tablet holds, or a new one, and hands it to review. */
    void save(String submission, JsonNode set) {
        var held = submissions.get(submission);
        var edit = new LinkedHashMap<String, Object>();
        edit.put("editId", installation + ":" + ++number);
        edit.put("submissionId", submission);
        if (held != null) edit.put("base", held.get("base").asText());
        edit.put("set", set);
        edit.put("submit", true);
        edit.put("editedAt", clock.instant());
        edit.put("schemaVersion", 1);
        outbox.add(edit);
    }

    /** Online again: pushes what was saved, in order, and pulls what is new. */
    void sync() {
        var reply = client.call("push-and-pull", Map.of("input", push(), "limit", PAGE));
        var outcomes = reply.get("outcomes");
        boolean taken = outcomes.size() == outbox.size()
                && !outcomes.findValuesAsText("kind").contains("QUARANTINED");
        if (!taken) throw new IllegalStateException("Not every edit was taken in: " + reply);
        outbox.clear();
        take(reply.get("page"));
    }

    private Map<String, Object> push() {
        var push = position();
        push.put("edits", outbox);
        push.put("deviceTime", clock.instant());
        return push;
    }

    private void take(JsonNode first) {
        for (var page = first; ; page = client.send("pull", pull())) {
            cursor = page.get("cursor").asText();
            receipt = page.get("receipt").asText();
            for (JsonNode change : page.get("changes")) {
                var submission = change.get("submission");
                if (submission != null) submissions.put(submission.get("id").asText(), submission);
            }
            if (!page.get("hasMore").asBoolean()) return;
        }
    }

    private Map<String, Object> pull() {
        var pull = position();
        pull.put("limit", PAGE);
        pull.put("schemaVersion", 1);
        return pull;
    }

    private Map<String, Object> position() {
        var position = new LinkedHashMap<String, Object>();
        position.put("installation", installation);
        position.put("cursor", cursor);
        position.put("receipt", receipt);
        return position;
    }
}
