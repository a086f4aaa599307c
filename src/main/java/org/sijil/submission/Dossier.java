package org.sijil.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijil.merge.Change;

/**
 * All that an edit may need to know of one record: the record, the edits that were merged into it, its open conflicts and
 * what of it is kept aside. It is read at once for all records of a push, under their locks, and kept true while edits are
 * taken in: so that no edit asks the database what the one before it has just said.
 */
final class Dossier {
    final String submission;
    final Surroundings surroundings;

    private @Nullable Submission record;
    private final List<StoredEdit> merged = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<SubmissionVersion> added = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Quarantined> held = new ArrayList<>();
    private final List<StoredEdit> taken = new ArrayList<>();
    private final List<Conflict> opened = new ArrayList<>();
    private boolean isNew;

    Dossier(String submission, Surroundings surroundings) {
        this.submission = submission;
        this.surroundings = surroundings;
    }

    /** Null until the record's creation was taken in. */
    @Nullable
    Submission record() {
        return record;
    }

    Submission existing() {
        return Objects.requireNonNull(record, submission);
    }

    void begins(Submission created) {
        record = created;
        isNew = true;
    }

    void reads(Submission existing) {
        record = existing;
    }

    /** In the register's order. */
    List<StoredEdit> merged() {
        return merged;
    }

    /** What they changed, read once for all edits of a push: a record may have a long history. */
    List<Change> changes() {
        while (changes.size() < merged.size())
            changes.add(merged.get(changes.size()).change());
        return List.copyOf(changes);
    }

    List<Conflict> openConflicts() {
        return conflicts.stream()
                .filter(conflict -> conflict.state == Conflict.State.OPEN)
                .toList();
    }

    void reads(StoredEdit edit) {
        merged.add(edit);
    }

    void merges(StoredEdit edit) {
        merged.add(edit);
        if (edit.code == null) taken.add(edit); // one that leaves the quarantine is there already
    }

    /** Whether the record began since it was opened. */
    boolean isNew() {
        return isNew;
    }

    /** The edits that came and were merged since it was opened. */
    List<StoredEdit> taken() {
        return taken;
    }

    List<Conflict> opened() {
        return opened;
    }

    void reads(Conflict conflict) {
        conflicts.add(conflict);
    }

    void opens(Conflict conflict) {
        conflicts.add(conflict);
        opened.add(conflict);
    }

    void adds(SubmissionVersion version) {
        added.add(version);
    }

    /** The versions that edits added since it was opened. */
    List<SubmissionVersion> added() {
        return added;
    }

    /** In the order of their chains. */
    List<Quarantined> held() {
        return held.stream()
                .filter(row -> row.state == Quarantined.State.HELD)
                .sorted(Quarantined.IN_ORDER_OF_CHAINS)
                .toList();
    }

    void reads(Quarantined row) {
        held.add(row);
    }

    void holds(Quarantined row) {
        held.add(row);
    }

    /** What another person sent under the installation's name does not hold up its own edits. */
    boolean holdsChain(String installation, long number) {
        return held().stream()
                .anyMatch(row -> row.sentOn == null && row.installation.equals(installation) && row.number < number);
    }

    Optional<Quarantined> earlierHeld(Quarantined row) {
        return held().stream()
                .filter(one -> one.chain().equals(row.chain()) && one.number < row.number)
                .findFirst();
    }
}
