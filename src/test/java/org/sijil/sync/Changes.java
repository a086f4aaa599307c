package org.sijil.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a test asks of the changes that a tablet pulled. */
final class Changes {
    private Changes() {}

    static List<String> submissions(JsonNode changes) {
        return texts(changes, "SubmissionChanged", "/submission/id");
    }

    static List<String> departures(JsonNode changes) {
        return texts(changes, "Departure", "/submissionId");
    }

    static List<String> areas(JsonNode changes) {
        return texts(changes, "AssignmentChanged", "/assignment/area");
    }

    static List<String> closings(JsonNode changes) {
        return texts(changes, "QuarantineClosed", "/editId");
    }

    static List<String> texts(JsonNode changes, String type, String pointer) {
        return StreamSupport.stream(changes.spliterator(), false)
                .filter(change -> change.get("__typename").asText().equals(type))
                .map(change -> change.at(pointer).asText())
                .toList();
    }
}
