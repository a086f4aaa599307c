package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.sijil.database.Locks;
import org.sijil.place.GazetteerChanged;
import org.sijil.register.Register;
import org.sijil.register.Said;

/**
 * A place that is added, or moved in the tree, makes a version of each submission that already names it: it belongs to
 * other areas now, and its flags are others. A place that a supervisor adds leads nothing out of its author's areas: else they
 * could open any record that names an unknown place. Its content and its state stay, and nobody is its author by this.
 */
@ApplicationScoped
class Relocation {
    private final Locks locks;
    private final Submissions submissions;
    private final Dossiers dossiers;
    private final Belonging belonging;
    private final Versioning versioning;
    private final Register register;

    Relocation(
            Locks locks,
            Submissions submissions,
            Dossiers dossiers,
            Belonging belonging,
            Versioning versioning,
            Register register) {
        this.locks = locks;
        this.submissions = submissions;
        this.dossiers = dossiers;
        this.belonging = belonging;
        this.versioning = versioning;
        this.register = register;
    }

    /** The register's entry of it. */
    record Relocated(List<String> places, List<String> areas) {}

    void follow(@Observes GazetteerChanged changed) {
        locks.take(List.of(GazetteerChanged.LOCK)); // an edit that does not see the places yet is waited for
        var ids = submissions.idsNaming(changed.placeIds());
        locks.take(ids);
        for (var dossier : dossiers.open(ids).values()) {
            var record = dossier.existing();
            var named = Flags.placesNamedIn(record.content());
            named.retainAll(changed.placeIds());
            if (named.isEmpty()) continue;
            if (record.place != null && named.contains(record.place))
                belonging.follow(record, changed.byAdministrator());
            relocate(dossier, named);
        }
    }

    private void relocate(Dossier dossier, Set<String> named) {
        var record = dossier.existing();
        var numbered = versioning.next(dossier, record.written, null);
        var payload = new Relocated(named.stream().sorted().toList(), record.areaPaths());
        register.append(Said.bySijil("SUBMISSION_RELOCATED", record.id, payload).at(record.version), seq -> {
            record.seq = seq;
            numbered.accept(seq);
        });
    }
}
