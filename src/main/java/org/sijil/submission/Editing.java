package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.sijil.access.Scope;
import org.sijil.content.Content;
import org.sijil.content.ContentFields;
import org.sijil.merge.Fields;
import org.sijil.merge.Merge;
import org.sijil.merge.Merged;
import org.sijil.merge.Path;
import org.sijil.place.Operation;
import org.sijil.place.Place;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.register.Said;

/**
 * Takes one edit into its record: merges it, keeps the rivals of conflicts, moves the state, makes a version where
 * something changed, and says all of it in one entry. The caller holds the record's lock.
 */
@ApplicationScoped
class Editing {
    private final Submissions submissions;
    private final Versions versions;
    private final StoredEdits edits;
    private final Conflicts conflicts;
    private final Base.Finder bases;
    private final Flags flags;
    private final Places places;
    private final Operation operation;
    private final Register register;

    Editing(
            Submissions submissions,
            Versions versions,
            StoredEdits edits,
            Conflicts conflicts,
            Base.Finder bases,
            Flags flags,
            Places places,
            Operation operation,
            Register register) {
        this.submissions = submissions;
        this.versions = versions;
        this.edits = edits;
        this.conflicts = conflicts;
        this.bases = bases;
        this.flags = flags;
        this.places = places;
        this.operation = operation;
        this.register = register;
    }

    /** An empty record; it exists once an edit was taken into it. Without a place it belongs to its author's areas. */
    Submission begin(String id, Scope author) {
        var record = new Submission();
        record.id = id;
        record.author = author.caller().person();
        var paths = author.areas().stream().map(Scope.Area::path).toList();
        record.authorAreas = Areas.column(paths.isEmpty() ? List.of(places.require(operation.rootArea()).path) : paths);
        record.state = SubmissionState.DRAFT;
        record.draft = true;
        record.content = Content.EMPTY;
        record.remarks = Remarks.NONE;
        record.flags = new FlagList(List.of());
        return record;
    }

    /**
     * @param stored the edit's row, whose author is set; what became of it is noted there
     * @param resolves the conflict that this edit resolves, or null
     */
    void take(Submission record, Edit edit, StoredEdit stored, String resolves) {
        var history = edits.merged(record.id);
        var base = bases.find(edit.submission(), edit.base());
        var changes = base.changesSince(history.stream().map(StoredEdit::change).toList());
        var open = conflicts.openOf(record.id).stream()
                .map(conflict -> conflict.path)
                .filter(path -> !path.equals(Conflict.WHOLE_RECORD) && !path.equals(resolves))
                .map(Path::parse)
                .collect(Collectors.toSet());
        var before = ContentFields.of(record.content);
        var merged = Merge.merge(
                base.fields(), before, edit.patch(), changes.withOpenConflicts(open), ContentFields.CONSENT_IS_STRICT);
        boolean others = changes.hasOthersThan(stored.installation);

        var rivalries = new Rivalries(record, stored, base, history);
        merged.rivals()
                .forEach((path, rival) -> rivalries.keep(
                        path, rival.said(), rival.register(), merged.fields().get(path)));
        boolean isAuthor = record.author.equals(stored.person);
        var next = nextState(record, edit, stored, base, merged, isAuthor, others, rivalries);

        boolean created = record.version == 0;
        boolean makesVersion = created
                || !merged.fields().equals(before)
                || rivalries.opened
                || next != record.state && next != SubmissionState.RETURNED;
        stored.kind = rivalries.any ? OutcomeKind.CONFLICTED : others ? OutcomeKind.MERGED : OutcomeKind.APPLIED;
        stored.changed = PathList.of(merged.changed());
        stored.meant = PathList.of(merged.meant());
        stored.named = PathList.of(edit.patch().named());
        record.remarks = remarks(record, edit, next, stored);
        record.state = next;
        record.draft = next == SubmissionState.DRAFT || next == SubmissionState.WITHDRAWN && record.draft;
        record.openConflicts += rivalries.openedNow.size();
        var numbered = makesVersion ? version(record, merged.fields(), stored.person) : (LongConsumer) seq -> {};
        if (makesVersion) flags.judge(record);
        if (created) submissions.persist(record);
        say(record, edit, stored, rivalries, makesVersion, created, numbered);
    }

    private SubmissionState nextState(
            Submission record,
            Edit edit,
            StoredEdit stored,
            Base base,
            Merged merged,
            boolean isAuthor,
            boolean others,
            Rivalries rivalries) {
        boolean touched = !merged.changed().isEmpty() || rivalries.any;
        if (edit.withdraw()) {
            if (others) {
                rivalries.keepWithdrawal(null);
                return touched ? record.state.afterEdit(false, false) : record.state;
            }
            return record.state.isCounted() ? SubmissionState.AMENDED : SubmissionState.WITHDRAWN;
        }
        boolean submits = edit.submit() && isAuthor;
        if (record.state == SubmissionState.WITHDRAWN && (touched || submits)) {
            boolean unaware = others && !stored.installation.equals(record.remarks.withdrawnBy());
            if (unaware) rivalries.keepWithdrawal(record.remarks.withdrawnBy());
            return record.draft && !submits ? SubmissionState.DRAFT : SubmissionState.SUBMITTED;
        }
        if (!touched && !submits) return record.state;
        boolean answersReturn = base.seq() >= record.remarks.decidedSeq();
        if (!touched && record.state != SubmissionState.DRAFT && record.state != SubmissionState.RETURNED)
            return record.state;
        return record.state.afterEdit(submits, answersReturn);
    }

    private static Remarks remarks(Submission record, Edit edit, SubmissionState next, StoredEdit stored) {
        if (edit.withdraw()) {
            boolean late = next == SubmissionState.AMENDED;
            return late || next == SubmissionState.WITHDRAWN
                    ? record.remarks.withdrawn(stored.installation, late)
                    : record.remarks;
        }
        return next == record.state ? record.remarks : record.remarks.edited(record.state == SubmissionState.REJECTED);
    }

    /** Closes the version that was valid and begins the next; gives what is to be done with the entry's number. */
    private LongConsumer version(Submission record, Fields fields, String person) {
        var last = record.version == 0 ? null : versions.of(record.id, record.version);
        record.content = ContentFields.toContent(fields);
        record.version++;
        placeOf(record);
        var version = new SubmissionVersion();
        version.submission = record.id;
        version.version = record.version;
        version.content = record.content;
        version.digest = versions.digest(record.content);
        version.draft = record.draft;
        version.areas = record.areas;
        version.person = person;
        return seq -> {
            if (last != null) last.toSeq = seq;
            version.fromSeq = seq;
            if (!versions.isPersistent(version)) versions.persist(version);
        };
    }

    private void placeOf(Submission record) {
        var content = record.content;
        record.place = content.where() == null ? null : content.where().place();
        record.onDay = content.when() == null || content.when().on() == null
                ? null
                : content.when().on().toString();
        record.eventType =
                content.eventType() == null ? null : content.eventType().name();
        Place place = record.place == null ? null : places.findById(record.place);
        record.areas = place == null ? record.authorAreas : Areas.column(List.of(place.path));
    }

    private void say(
            Submission record,
            Edit edit,
            StoredEdit stored,
            Rivalries rivalries,
            boolean makesVersion,
            boolean created,
            LongConsumer numbered) {
        var payload = new EditSaid(
                stored.editId,
                edit.base(),
                edit.set(),
                edit.clear().stream().map(Path::toString).toList(),
                edit.submit(),
                edit.withdraw(),
                stored.kind,
                stored.changed.paths(),
                rivalries.said,
                record.state,
                record.draft,
                makesVersion ? record.content : null,
                stored.authored,
                null);
        var said = new Said(
                "EDIT", record.id, record.version, stored.person, stored.installation, edit.editedAt(), payload);
        boolean shows = makesVersion || rivalries.any;
        register.append(said, seq -> {
            if (stored.seq == 0 || stored.kind != OutcomeKind.QUARANTINED) stored.seq = seq;
            stored.mergedSeq = seq;
            if (created) record.createdSeq = seq;
            if (shows) record.seq = seq;
            rivalries.openedNow.forEach(conflict -> conflict.openedSeq = seq);
            numbered.accept(seq);
        });
    }

    /** The rivals that one edit leaves behind, each chain's latest word, in one open conflict for each path. */
    private final class Rivalries {
        private final Submission record;
        private final StoredEdit stored;
        private final Base base;
        private final List<StoredEdit> history;
        private final List<Conflict> openedNow = new ArrayList<>();
        private final List<EditSaid.Rivalry> said = new ArrayList<>();
        private boolean any;
        private boolean opened;

        Rivalries(Submission record, StoredEdit stored, Base base, List<StoredEdit> history) {
            this.record = record;
            this.stored = stored;
            this.base = base;
            this.history = history;
        }

        /** Of two rival values one stands in the record; the other is kept, credited to who said it. */
        void keep(Path path, Object ours, Object theirs, Object standing) {
            boolean oursStands = ours != null && Objects.equals(ours, standing);
            var other = oursStands ? lastTo(path) : stored;
            var value = ContentFields.only(path, oursStands ? theirs : ours);
            keep(path.toString(), ContentFields.only(path, base.fields().get(path)), other, value);
        }

        /** An edit stands before a withdrawal; that somebody withdrew is kept. */
        void keepWithdrawal(String chain) {
            var withdrawing = chain == null
                    ? stored
                    : history.stream()
                            .filter(edit -> edit.installation.equals(chain))
                            .reduce((one, later) -> later)
                            .orElse(stored);
            keep(Conflict.WHOLE_RECORD, null, withdrawing, null);
        }

        private void keep(String path, Content before, StoredEdit rival, Content value) {
            any = true;
            var conflict = conflicts.open(record.id, path).orElseGet(() -> open(path, before));
            conflict.rivals = conflict.rivals.with(new Rival(rival.installation, rival.person, rival.editId, value));
            said.add(new EditSaid.Rivalry(path, rival.installation, value));
        }

        private Conflict open(String path, Content before) {
            var conflict = new Conflict();
            conflict.id = UUID.randomUUID().toString();
            conflict.submission = record.id;
            conflict.path = path;
            conflict.base = before;
            conflict.rivals = new RivalList(List.of());
            conflict.state = Conflict.State.OPEN;
            opened = true;
            openedNow.add(conflict);
            conflicts.persist(conflict);
            return conflict;
        }

        private StoredEdit lastTo(Path path) {
            return history.stream()
                    .filter(edit -> edit.change().changed().stream().anyMatch(path::touches))
                    .reduce((one, later) -> later)
                    .orElse(stored);
        }
    }
}
