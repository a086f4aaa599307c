package org.sijil.sync;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijil.content.ContentFields;
import org.sijil.merge.Fields;
import org.sijil.register.Entry;
import org.sijil.submission.Conflict;
import org.sijil.submission.Quarantined;
import org.sijil.submission.StoredEdit;
import org.sijil.submission.Submission;
import org.sijil.submission.SubmissionVersion;

/** All that the register holds of a schedule, read at one moment. */
record Archive(
        Map<String, Submission> records,
        Map<String, List<SubmissionVersion>> versions,
        Map<String, List<StoredEdit>> merged,
        List<StoredEdit> edits,
        List<Conflict> conflicts,
        List<Quarantined> quarantined,
        List<Entry> entries) {

    static Archive read(Sijil sijil, long began, Collection<String> ids) {
        return sijil.reader().read(() -> {
            var edits = sijil.edits().list("submission in ?1", ids);
            return new Archive(
                    sijil.submissions().byIds(ids).stream().collect(Collectors.toMap(one -> one.id, one -> one)),
                    sijil.versions().list("submission in ?1 order by version", ids).stream()
                            .collect(Collectors.groupingBy(one -> one.submission)),
                    edits.stream()
                            .filter(edit -> edit.mergedSeq != null)
                            .sorted(Comparator.comparing(edit -> edit.mergedSeq))
                            .collect(Collectors.groupingBy(edit -> edit.submission)),
                    edits,
                    sijil.conflicts().list("submission in ?1 order by openedSeq, path", ids),
                    sijil.quarantined().list("submission in ?1 order by seq", ids),
                    sijil.entries().list("seq > ?1 order by seq", began));
        });
    }

    Map<String, StoredEdit> editsById() {
        return edits.stream().collect(Collectors.toMap(edit -> edit.id, Function.identity()));
    }

    Fields fields(String record) {
        return ContentFields.of(records.get(record).content());
    }

    /**
     * The version that a base token names; nothing for one that was unknown when the edit was merged: its own history may
     * have come back only later, after a restore.
     */
    Optional<SubmissionVersion> base(Saved edit, long mergedSeq) {
        var token = edit.base().split(":");
        var same = versions.getOrDefault(edit.record, List.of()).stream()
                .filter(one -> one.fromSeq < mergedSeq && one.digest.equals(token[2]))
                .toList();
        return same.stream()
                .filter(one -> one.version == Integer.parseInt(token[0]))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }
}
