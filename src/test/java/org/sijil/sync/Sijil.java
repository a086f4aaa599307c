package org.sijil.sync;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.sijil.access.AreasGiven;
import org.sijil.access.Scopes;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.register.Backups;
import org.sijil.register.Entries;
import org.sijil.register.Register;
import org.sijil.review.SupervisorDecisions;
import org.sijil.submission.Conflicts;
import org.sijil.submission.QuarantinedEdits;
import org.sijil.submission.StoredEdits;
import org.sijil.submission.SubmissionViews;
import org.sijil.submission.Submissions;
import org.sijil.submission.SupervisorWords;
import org.sijil.submission.Versions;

/** The parts of the running application that schedules use and laws look into. */
record Sijil(
        Push push,
        Pull pull,
        Reader reader,
        Writer writer,
        EntityManager entities,
        Register register,
        Entries entries,
        Scopes scopes,
        Submissions submissions,
        SubmissionViews views,
        Versions versions,
        StoredEdits edits,
        Conflicts conflicts,
        QuarantinedEdits quarantined,
        SupervisorWords supervisor,
        SupervisorDecisions decisions,
        AreasGiven areas,
        Backups backups) {

    /** Gives the parts out. */
    @Unremovable
    @ApplicationScoped
    static class Parts {
        private final Sijil sijil;

        Parts(
                Push push,
                Pull pull,
                Reader reader,
                Writer writer,
                EntityManager entities,
                Register register,
                Entries entries,
                Scopes scopes,
                Submissions submissions,
                SubmissionViews views,
                Versions versions,
                StoredEdits edits,
                Conflicts conflicts,
                QuarantinedEdits quarantined,
                SupervisorWords supervisor,
                SupervisorDecisions decisions,
                AreasGiven areas,
                Backups backups) {
            this.sijil = new Sijil(
                    push,
                    pull,
                    reader,
                    writer,
                    entities,
                    register,
                    entries,
                    scopes,
                    submissions,
                    views,
                    versions,
                    edits,
                    conflicts,
                    quarantined,
                    supervisor,
                    decisions,
                    areas,
                    backups);
        }

        Sijil get() {
            return sijil;
        }
    }

    org.sijil.register.Receipt head() {
        return reader.read(register::head);
    }
}
