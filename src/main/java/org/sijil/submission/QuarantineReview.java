package org.sijil.submission;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jboss.logging.Logger;
import org.sijil.access.Scopes;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.shared.Problem;

/** A supervisor's decision on an edit that is kept aside: it is applied as it is, or dismissed with a reason. */
@ApplicationScoped
class QuarantineReview {
    private static final Logger LOG = Logger.getLogger(QuarantineReview.class);

    private final Writer writer;
    private final Dossiers dossiers;
    private final Scopes scopes;
    private final QuarantinedEdits quarantined;
    private final Quarantine quarantine;

    QuarantineReview(
            Writer writer, Dossiers dossiers, Scopes scopes, QuarantinedEdits quarantined, Quarantine quarantine) {
        this.writer = writer;
        this.dossiers = dossiers;
        this.scopes = scopes;
        this.quarantined = quarantined;
        this.quarantine = quarantine;
    }

    @Name("QuarantineAction")
    @Description("What becomes of an edit that is kept aside.")
    enum Action {
        @Description("Takes it in, credited to its author.")
        APPLY,
        @Description("Closes it; its words stay in the register.")
        DISMISS
    }

    /**
     * Supervisors, in their areas. Then what only waited for this edit is let in; see {@link Quarantine#release}. Where that
     * fails, this one is closed all the same, and they wait for a supervisor of their own.
     */
    void close(Caller reviewer, String edit, Action action, @Nullable String reason) {
        reviewer.mustBe(Role.SUPERVISOR);
        try {
            close(reviewer, edit, action, reason, quarantine::release);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Closing %s failed together with what waits for it; it is closed alone.", edit);
            close(reviewer, edit, action, reason, dossier -> {});
        }
    }

    private void close(
            Caller reviewer, String edit, Action action, @Nullable String reason, Consumer<Dossier> release) {
        writer.run(() -> {
            var submission = quarantined.submissionOf(edit).orElseThrow(() -> notFound(edit));
            dossiers.lock(List.of(submission), List.of());
            var row = held(reviewer, edit);
            var dossier = dossiers.open(submission);
            if (action == Action.APPLY) apply(reviewer, dossier, row);
            else quarantine.close(dossier, row, Quarantined.State.DISMISSED, reviewer, reason);
            release.accept(dossier);
        });
    }

    private Quarantined held(Caller reviewer, String edit) {
        var row = quarantined.findById(edit);
        if (!scopes.of(reviewer).admitsSubmission(row.author, row.draft, row.areaPaths())) throw notFound(edit);
        if (row.state != Quarantined.State.HELD) {
            throw new Problem.Contradiction("The edit " + edit + " is " + row.state + " already.");
        }
        return row;
    }

    private void apply(Caller reviewer, Dossier dossier, Quarantined row) {
        if (row.sender().equals(reviewer.person())) {
            throw new Problem.NotAllowed(
                    "Nobody applies an edit that they sent themselves. Another supervisor may apply " + row.edit
                            + "; you may dismiss it.");
        }
        dossier.earlierHeld(row).ifPresent(earlier -> {
            throw new Problem.Contradiction(
                    "The earlier edit " + earlier.edit + " of its installation is kept aside too. Close that first.");
        });
        try {
            if (row.code == QuarantineCode.EDIT_ID_REUSED) throw new Unfit(row.code, row.reason);
            quarantine.letIn(dossier, row, reviewer);
        } catch (Unfit e) {
            throw new Problem.Contradiction("The edit " + row.edit + " cannot be applied: " + e.getMessage()
                    + " Enter what it says by hand, then dismiss it.");
        }
    }

    private static Problem.NotFound notFound(String edit) {
        return new Problem.NotFound("quarantined edit", edit);
    }
}
