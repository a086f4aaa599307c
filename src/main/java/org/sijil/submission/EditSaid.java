package org.sijil.submission;

import java.util.List;
import org.sijil.content.Content;
import org.sijil.shared.Protected;

/**
 * The register's entry of an edit: what it set and cleared on which base, what became of it, and the record's content
 * and state after it.
 *
 * @param content null where the edit made no version
 */
record EditSaid(
        String editId,
        String base,
        Content set,
        List<String> clear,
        boolean submit,
        boolean withdraw,
        OutcomeKind outcome,
        List<String> changed,
        List<Rivalry> conflicts,
        SubmissionState state,
        boolean draft,
        Content content,
        boolean authored,
        String decidedBy) {

    /** A path in conflict, and what its rival says; null for "removed". */
    record Rivalry(String path, String installation, Content rival) {}

    /** The entry of an edit that is kept aside: every word of it, as JSON. */
    record KeptAside(
            String editId,
            QuarantineCode code,
            String reason,
            @Protected String said) {}

    /** The entry of an edit that leaves the quarantine. */
    record Released(
            String editId,
            Quarantined.State state,
            @Protected String reason) {}
}
