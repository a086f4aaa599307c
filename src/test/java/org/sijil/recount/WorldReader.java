package org.sijil.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rebuilds what the register holds from the lines of an export alone, oldest first. Of a place, a facility, an incident
 * and a displacement record the last entry holds all; an account is its submission's content at the version linked.
 */
public final class WorldReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Kinds of entries that no figure follows from. */
    private static final Set<String> BESIDE = Set.of(
            "REGISTER_OPENED",
            "PERSON_CREATED",
            "ROLE_GIVEN",
            "AREAS_ASSIGNED",
            "SIGNED_IN",
            "SIGNED_OUT",
            "PASSWORD_CHANGED",
            "PAIRING_CODE_CREATED",
            "DEVICE_PAIRED",
            "DEVICE_REVOKED",
            "REVIEW_ALONE_SET",
            "CLAIM_RECORDED",
            "CLAIM_ASSESSED",
            "EDIT_QUARANTINED",
            "QUARANTINE_CLOSED");

    private final Map<String, World.Place> places = new HashMap<>();
    private final Map<String, World.Facility> registry = new HashMap<>();
    private final Map<String, Submission> submissions = new TreeMap<>();
    private final Map<String, JsonNode> incidents = new TreeMap<>();
    private final Map<String, JsonNode> records = new TreeMap<>();

    /** A submission's state now, and its content by version. */
    private static final class Submission {
        private final TreeMap<Integer, JsonNode> contents = new TreeMap<>();
        private String state;
    }

    public void read(String line) {
        try {
            read(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an entry: " + line, e);
        }
    }

    private void read(JsonNode entry) {
        var kind = entry.get("kind").asText();
        var subject = entry.get("subject").asText();
        var said = entry.at("/payload/clear");
        switch (kind) {
            case "PLACE_CHANGED" ->
                places.put(
                        subject,
                        new World.Place(ContentReader.text(said, "level"), ContentReader.text(said, "parent")));
            case "FACILITY_CHANGED" ->
                registry.put(
                        subject,
                        new World.Facility(ContentReader.text(said, "type"), ContentReader.text(said, "place")));
            case "EDIT" -> {
                var submission = submissions.computeIfAbsent(subject, id -> new Submission());
                submission.state = said.get("state").asText();
                if (said.has("content")) submission.contents.put(version(entry), said.get("content"));
            }
            case "SUBMISSION_RELOCATED" -> {
                var contents = submissions.get(subject).contents;
                contents.put(version(entry), contents.lastEntry().getValue());
            }
            case "DECISION", "DECISION_FOLLOWED" ->
                submissions.get(subject).state = said.get("state").asText();
            case "ACCOUNT_LINKED",
                    "ACCOUNT_UNLINKED",
                    "ACCOUNT_MARKED",
                    "OCCURRENCE_SET",
                    "INCIDENT_GRADED",
                    "FIGURE_CHOSEN" -> incidents.put(subject, said);
            case "DISPLACEMENT_RECORDED" -> records.put(subject, said);
            default -> {
                if (!BESIDE.contains(kind)) {
                    throw new IllegalArgumentException("Nobody said whether figures follow from " + kind + ".");
                }
            }
        }
    }

    private static int version(JsonNode entry) {
        return entry.get("version").asInt();
    }

    public World world() {
        var held = new ArrayList<World.Incident>();
        var linked = new HashMap<String, JsonNode>();
        incidents.forEach((id, said) -> {
            var accounts = new ArrayList<Account>();
            for (var link : said.path("accounts")) {
                var submission = link.get("submission").asText();
                var content = submissions.get(submission).contents.get(version(link));
                linked.put(submission, content);
                accounts.add(ContentReader.account(submission, content, link));
            }
            var occurrence = ContentReader.occurrence(said.path("occurrence"), said.path("occurrence"));
            held.add(new World.Incident(
                    id, occurrence, accounts, said.get("grade").asText(), choices(said)));
        });
        return new World(places, registry, held, records(linked), waiting());
    }

    private static Map<String, Map<String, Integer>> choices(JsonNode said) {
        var choices = new TreeMap<String, Map<String, Integer>>();
        for (var choice : said.path("choices")) {
            var numbers = new TreeMap<String, Integer>();
            choice.get("numbers")
                    .forEach(one -> numbers.put(
                            one.get("group").asText(), one.get("number").asInt()));
            choices.put(choice.get("harm").asText(), numbers);
        }
        return choices;
    }

    private List<World.DisplacementRecord> records(Map<String, JsonNode> linked) {
        var told = new ArrayList<World.DisplacementRecord>();
        records.forEach((id, said) -> {
            var lines = new ArrayList<World.Line>();
            for (var line : said.path("lines")) {
                var account = line.get("submission").asText();
                var item = line.get("item").asText();
                lines.add(new World.Line(account, item, ContentReader.people(linked.get(account), item)));
            }
            told.add(new World.DisplacementRecord(
                    id,
                    said.get("measure").asText(),
                    said.get("origin").asText(),
                    LocalDate.parse(said.get("from").asText()),
                    LocalDate.parse(said.get("until").asText()),
                    lines,
                    said.get("counted").asBoolean()));
        });
        return told;
    }

    private List<World.Waiting> waiting() {
        var waiting = new ArrayList<World.Waiting>();
        submissions.forEach((id, submission) -> {
            if (Set.of("SUBMITTED", "RETURNED", "AMENDED").contains(submission.state)) {
                var content = submission.contents.lastEntry().getValue();
                waiting.add(new World.Waiting(
                        id, submission.state, ContentReader.occurrence(content, content.path("where"))));
            }
        });
        return waiting;
    }
}
