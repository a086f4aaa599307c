package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.sijil.content.Content;
import org.sijil.database.Known;
import org.sijil.database.Locks;
import org.sijil.place.GazetteerChanged;
import org.sijil.register.Register;

/** Opens dossiers: takes their records' locks, then reads them, a few queries for any number of them. */
@ApplicationScoped
class Dossiers {
    private final Known known;
    private final Locks locks;
    private final Repetitions repetitions;
    private final Submissions submissions;
    private final StoredEdits edits;
    private final Conflicts conflicts;
    private final QuarantinedEdits quarantined;
    private final Surroundings.Finder surroundings;
    private final Register register;
    private final Rows rows;

    Dossiers(
            Known known,
            Locks locks,
            Repetitions repetitions,
            Submissions submissions,
            StoredEdits edits,
            Conflicts conflicts,
            QuarantinedEdits quarantined,
            Surroundings.Finder surroundings,
            Register register,
            Rows rows) {
        this.known = known;
        this.locks = locks;
        this.repetitions = repetitions;
        this.submissions = submissions;
        this.edits = edits;
        this.conflicts = conflicts;
        this.quarantined = quarantined;
        this.surroundings = surroundings;
        this.register = register;
        this.rows = rows;
    }

    /**
     * Locks what an edit of these records needs to itself, and the numbers of these installations: one id, one edit, also
     * for two records at once.
     */
    void lock(Collection<String> ids, Collection<String> installations) {
        locks.share(GazetteerChanged.LOCK);
        repetitions.lock(Stream.concat(ids.stream(), installations.stream()).toList());
    }

    /**
     * The dossiers of records that are locked, by id, also of those that do not exist yet. What edits add to them is inserted
     * before the commit.
     *
     * @param told what will be told of them: its places and facilities are looked up along with the records' own
     * @param tellings what may be told twice, as far as it is known yet
     */
    Map<String, Dossier> open(Collection<String> ids, Collection<Content> told, Set<Surroundings.Telling> tellings) {
        var there = known.of("submission", "id", ids);
        var records = submissions.byIds(there);
        var around = surroundings.of(
                Stream.concat(told.stream(), records.stream().map(one -> one.content()))
                        .toList(),
                tellings);
        var dossiers = new HashMap<String, Dossier>();
        for (String id : ids) dossiers.computeIfAbsent(id, one -> new Dossier(one, around));
        records.forEach(record -> at(dossiers, record.id).reads(record));
        edits.merged(there).forEach(edit -> at(dossiers, edit.submission).reads(edit));
        conflicts
                .openOf(there)
                .forEach(conflict -> at(dossiers, conflict.submission).reads(conflict));
        var waiting = known.of("quarantined", "submission", ids);
        quarantined.held(waiting).forEach(row -> at(dossiers, row.submission).reads(row));
        register.afterNumbering(() -> rows.insert(dossiers.values()));
        return dossiers;
    }

    /** Nothing is told of them. */
    Map<String, Dossier> open(Collection<String> ids) {
        return open(ids, List.of(), Set.of());
    }

    Dossier open(String id) {
        return at(open(List.of(id)), id);
    }

    private static Dossier at(Map<String, Dossier> dossiers, String id) {
        return Objects.requireNonNull(dossiers.get(id));
    }
}
