package org.sijil;

import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sijil.shared.Json;

/** A tablet of a test: it numbers its edits and keeps its cursor and receipt as a real one does. */
public final class Tablet {
    private final Office.Member member;
    private long number;
    public String cursor;
    public String receipt;

    public Tablet(Office.Member member) {
        this.member = member;
    }

    public static Tablet of(String person) {
        return new Tablet(Office.tablet(person));
    }

    public Api api() {
        return member.api();
    }

    public String person() {
        return member.person();
    }

    public String installation() {
        return member.installation();
    }

    /** An edit that creates a submission and hands it to review. */
    public Map<String, Object> submits(String submission, Map<String, Object> set) {
        return edit(submission, null, set, "submit", true);
    }

    /** An edit with more of its members given as names and values. */
    public Map<String, Object> edit(String submission, String base, Map<String, Object> set, Object... more) {
        var edit = new LinkedHashMap<>(map(
                "editId",
                member.installation() + ":" + ++number,
                "submissionId",
                submission,
                "base",
                base,
                "set",
                set,
                "editedAt",
                Instant.now().toString(),
                "schemaVersion",
                1));
        edit.putAll(map(more));
        return edit;
    }

    /** The outcomes of a push. */
    @SafeVarargs
    public final JsonNode push(Map<String, Object>... edits) {
        return pushReply(Arrays.asList(edits)).get("outcomes");
    }

    public JsonNode pushReply(List<Map<String, Object>> edits) {
        var reply = api().send("push", "input", input(edits)).get("push");
        receipt = reply.get("receipt").asText();
        return reply;
    }

    public Map<String, Object> input(List<Map<String, Object>> edits) {
        return map(
                "installation", member.installation(),
                "edits", edits,
                "cursor", cursor,
                "receipt", receipt,
                "deviceTime", Instant.now().toString());
    }

    /** The next page. */
    public JsonNode pull(int limit) {
        var page = api().send("pull", "input", pullInput(limit)).get("pull");
        cursor = page.get("cursor").asText();
        receipt = page.get("receipt").asText();
        return page;
    }

    public Map<String, Object> pullInput(int limit) {
        return map(
                "installation",
                member.installation(),
                "cursor",
                cursor,
                "receipt",
                receipt,
                "limit",
                limit,
                "schemaVersion",
                1);
    }

    /** Everything that is new to this tablet, page by page. */
    public JsonNode sync() {
        var changes = Json.MAPPER.createArrayNode();
        for (boolean more = true; more; ) {
            var page = pull(1_000);
            page.get("changes").forEach(changes::add);
            more = page.get("hasMore").asBoolean();
        }
        return changes;
    }

    /** The submission as this tablet's person sees it now. */
    public JsonNode read(String submission) {
        return api().send("submission", "id", submission).get("submission");
    }

    public String base(String submission) {
        return read(submission).get("base").asText();
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }
}
