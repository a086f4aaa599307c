package org.sijil.submission;

import jakarta.annotation.Nullable;
import java.util.List;
import org.sijil.content.Content;
import org.sijil.merge.Path;
import org.sijil.register.Split;
import org.sijil.shared.Protected;

/**
 * The register's entry of an edit: what it set and cleared on which base, what became of it, and the record's content
 * and state after it.
 *
 * @param set null where it is all that the record says afterwards: most edits create a record, and say it whole
 * @param content null where the edit made no version
 * @param sender the person who sent it, where that is not its author
 * @param resolves the conflict that it resolves, if any
 */
record EditSaid(
        String editId,
        String base,
        @Nullable Split set,
        List<String> clear,
        boolean submit,
        boolean withdraw,
        OutcomeKind outcome,
        List<String> changed,
        List<Rivalry> conflicts,
        SubmissionState state,
        boolean draft,
        @Nullable Split content,
        boolean authored,
        String sender,
        Resolved resolves) {

    static EditSaid of(
            Submission record,
            Edit edit,
            StoredEdit stored,
            List<Rivalry> conflicts,
            @Nullable Resolution resolution,
            boolean makesVersion) {
        var content = makesVersion ? record.written.said() : null;
        var set = edit.said();
        return new EditSaid(
                stored.editId,
                edit.base(),
                set.equals(content) ? null : set,
                edit.patch().clear().stream().map(Path::toString).toList(),
                edit.submit(),
                edit.withdraw(),
                stored.kind,
                stored.changed().paths(),
                conflicts,
                record.state,
                record.draft,
                content,
                stored.authored,
                stored.sentBy,
                resolution == null ? null : Resolved.of(resolution));
    }

    /** A path in conflict, and what its rival says; null for "removed". The installation names its chain. */
    record Rivalry(String path, String installation, Content rival) {}

    /** The conflict that an edit resolves: what was chosen, and why. */
    record Resolved(
            String conflict,
            String path,
            Resolution.Choice choice,
            String rival,
            @Protected String note) {
        static Resolved of(Resolution resolution) {
            var rival = resolution.rival();
            return new Resolved(
                    resolution.conflict().id,
                    resolution.conflict().path,
                    resolution.choice(),
                    rival == null ? null : rival.installation(),
                    resolution.note());
        }
    }

    /**
     * The entry of an edit that is kept aside: every word of it, as JSON.
     *
     * @param sentBy the installation that sent it, where it is another than the edit names
     */
    record KeptAside(
            String editId,
            String sentBy,
            QuarantineCode code,
            @Protected String reason,
            @Protected String said) {}

    /** The entry of an edit that leaves the quarantine. */
    record Released(
            String editId,
            Quarantined.State state,
            @Protected String reason) {}
}
