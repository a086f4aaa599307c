package org.sijil.submission;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijil.shared.Json;

/**
 * A submission as it is on the wire, twice: as its JSON, most of which is kept in that form, and as a {@link SubmissionView},
 * made only for who asks.
 */
public final class Rendered {
    private final Submission record;
    private final List<Flag> flags;
    private final List<Conflict> conflicts;

    Rendered(Submission record, List<Flag> flags, List<Conflict> conflicts) {
        this.record = record;
        this.flags = flags;
        this.conflicts = conflicts;
    }

    public SubmissionView view() {
        return new SubmissionView(
                record.id,
                record.author,
                record.version,
                Base.token(record),
                record.state,
                record.verifiedVersion,
                record.content(),
                flags,
                conflicts.stream()
                        .map(conflict -> SubmissionView.ConflictView.of(conflict, record.content()))
                        .toList(),
                record.decision);
    }

    /** None with open conflicts: they are few, and their values are of every kind. */
    public @Nullable String json() {
        if (!conflicts.isEmpty()) return null;
        return "{\"author\":" + Json.write(record.author)
                + ",\"base\":\"" + Base.token(record)
                + "\",\"conflicts\":[],\"content\":" + record.written.json()
                + (record.decision == null ? "" : ",\"decision\":" + Json.write(record.decision))
                + ",\"flags\":" + flags.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"))
                + ",\"id\":" + Json.write(record.id)
                + ",\"state\":\"" + record.state
                + "\",\"verifiedVersion\":" + record.verifiedVersion
                + ",\"version\":" + record.version + "}";
    }
}
