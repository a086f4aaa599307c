package org.sijil.submission;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.sijil.access.Scope;
import org.sijil.content.ContentFields;
import org.sijil.merge.Fields;
import org.sijil.merge.Path;
import org.sijil.register.Register;
import org.sijil.register.Said;

/**
 * Takes one edit into its record: merges it, keeps the rivals of conflicts, moves the state, makes a version where
 * something changed, and says all of it in one entry. The caller opened its dossier under {@link Dossiers#lock}.
 */
@ApplicationScoped
class Editing {
    private final Base.Finder bases;
    private final Belonging belonging;
    private final Versioning versioning;
    private final Repetitions repetitions;
    private final Register register;

    Editing(Base.Finder bases, Belonging belonging, Versioning versioning, Repetitions repetitions, Register register) {
        this.bases = bases;
        this.belonging = belonging;
        this.versioning = versioning;
        this.repetitions = repetitions;
        this.register = register;
    }

    /** An empty record; it exists once an edit was taken into it. */
    Submission begin(String id, Scope author) {
        var record = new Submission();
        record.id = id;
        record.author = author.caller().person();
        record.authorAreas = belonging.ofAuthor(author);
        record.state = SubmissionState.DRAFT;
        record.draft = true;
        record.written = Written.NOTHING;
        record.remarks = Remarks.NONE;
        record.flags = new FlagList(List.of());
        return record;
    }

    /** @throws Unfit before anything was changed, if the record would outgrow its limits */
    void take(Dossier dossier, Submission record, Edit edit, StoredEdit stored) {
        take(dossier, record, edit, stored, null);
    }

    /**
     * @param record the dossier's, or one that begins with this edit
     * @param stored the edit's row, whose author is set; what became of it is noted there
     * @param resolution of the conflict that this edit resolves, or null
     */
    void take(Dossier dossier, Submission record, Edit edit, StoredEdit stored, @Nullable Resolution resolution) {
        var history = dossier.merged();
        var undecided = dossier.openConflicts().stream()
                .filter(one -> resolution == null || one != resolution.conflict())
                .toList();
        var rivalled = undecided.stream()
                .filter(one -> one.rivals.of(stored.chain()).isPresent())
                .toList();
        var base = bases.find(dossier, edit.base());
        var changes = base.changesSince(dossier.changes()).withOpenConflicts(paths(undecided), paths(rivalled));
        var before = ContentFields.of(record.content());
        var patch = edit.patchOn(base.fields(), before);
        boolean begins = record.version == 0 && edit.beginning() != null;
        var merging = begins ? edit.beginning() : Merging.of(base.fields(), before, patch, changes);
        var merged = merging.merged();
        boolean others = changes.hasOthersThan(stored.chain());

        var rivalries = new Rivalries(record.id, stored, base.fields(), history, undecided);
        rivalries.keep(merged, patch, before);
        boolean touched = !merged.changed().isEmpty() || merged.hasConflict();
        var move = resolution == null
                ? Move.of(new Move.Meeting(record, edit, base, stored, touched, others))
                : Move.resolving(record, resolution);
        switch (move.withdrawal()) {
            case LATER_THAN_EDITS -> rivalries.withdrawn(stored.chain());
            case EARLIER_THAN_EDIT -> rivalries.withdrawn(record.remarks.withdrawnBy());
            case SETTLED -> rivalries.settleWithdrawal();
            case UNCONTESTED -> {}
        }
        if (resolution != null) rivalries.close(resolution.conflict());

        boolean conflicted = merged.hasConflict() || isOpposed(move);
        stored.kind = conflicted ? OutcomeKind.CONFLICTED : others ? OutcomeKind.MERGED : OutcomeKind.APPLIED;
        note(stored, merging, resolution, before);
        boolean created = record.version == 0;
        if (created) dossier.begins(record);
        boolean makesVersion = created
                || !merged.fields().equals(before)
                || rivalries.moved()
                || resolution != null
                || move.state() != record.state
                || move.remarks().withdrawnLate() != record.remarks.withdrawnLate();
        record.remarks = move.remarks();
        record.state = move.state();
        record.draft =
                record.state == SubmissionState.DRAFT || record.state == SubmissionState.WITHDRAWN && record.draft;
        record.openConflicts += rivalries.opened.size() - rivalries.closed.size();
        LongConsumer numbered = makesVersion ? versioning.next(dossier, merging.written(), stored.person) : seq -> {};
        rivalries.opened.forEach(dossier::opens);
        say(record, edit, stored, rivalries, resolution, makesVersion, numbered);
        dossier.merges(stored);
        if (record.state == SubmissionState.WITHDRAWN) {
            repetitions.returnToReview(
                    record, stored.person, stored.installation, "The submission that this one repeats was withdrawn.");
        }
    }

    private static boolean isOpposed(Move move) {
        return move.withdrawal() == Move.Withdrawal.LATER_THAN_EDITS
                || move.withdrawal() == Move.Withdrawal.EARLIER_THAN_EDIT;
    }

    private static Set<Path> paths(Collection<Conflict> open) {
        return open.stream()
                .filter(conflict -> !conflict.path.equals(Conflict.WHOLE_RECORD))
                .map(conflict -> Path.parse(conflict.path))
                .collect(Collectors.toSet());
    }

    /** What was decided on a path counts as said there, also where its value stays. */
    private static void note(StoredEdit stored, Merging merging, @Nullable Resolution resolution, Fields before) {
        var merged = merging.merged();
        var decided = resolution == null ? Set.<Path>of() : resolution.decided(before, merged.fields());
        stored.named = decided.isEmpty() ? merging.named() : merging.named().and(decided);
        stored.meant = within(stored.named, both(merged.meant(), decided));
        stored.changed = within(stored.named, both(merged.changed(), decided));
    }

    /** What is meant or changed is a part of what is named: of one size they are the same. */
    private static PathList within(PathList named, Set<Path> paths) {
        return named.paths().size() == paths.size() ? PathList.AS_NAMED : PathList.of(paths);
    }

    private static Set<Path> both(Set<Path> some, Set<Path> more) {
        if (more.isEmpty()) return some;
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private void say(
            Submission record,
            Edit edit,
            StoredEdit stored,
            Rivalries rivalries,
            @Nullable Resolution resolution,
            boolean makesVersion,
            LongConsumer numbered) {
        var payload = EditSaid.of(record, edit, stored, rivalries.said, resolution, makesVersion);
        var said = new Said(
                "EDIT", record.id, record.version, stored.person, stored.installation, edit.editedAt(), payload);
        boolean answered = stored.seq != 0; // by the quarantine, which it now leaves: its outcome stays
        boolean created = record.createdSeq == 0;
        boolean shows = makesVersion || rivalries.any();
        register.append(said, seq -> {
            if (!answered) stored.seq = seq;
            stored.mergedSeq = seq;
            if (created) record.createdSeq = seq;
            if (shows) record.seq = seq;
            rivalries.opened.forEach(conflict -> conflict.openedSeq = seq);
            rivalries.closed.forEach(conflict -> conflict.resolvedSeq = seq);
            numbered.accept(seq);
        });
    }
}
