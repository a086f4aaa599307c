package org.sijil.review;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.identity.Caller;
import org.sijil.incident.Occurrence;
import org.sijil.submission.Decision;
import org.sijil.submission.DecisionKind;
import org.sijil.submission.RejectionKind;

/** Decisions without HTTP. */
@Unremovable
@ApplicationScoped
public class SupervisorDecisions {
    private final Reviewing reviewing;

    SupervisorDecisions(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** Whatever the answer is: a decision may be refused. */
    public void decide(Caller caller, String submission, int version, DecisionKind kind) {
        boolean verifies = kind == DecisionKind.VERIFY;
        var form = new DecisionForm(
                submission,
                version,
                kind,
                List.of(new Decision.Reason("because of " + kind, null)),
                kind == DecisionKind.REJECT ? RejectionKind.NOT_CREDIBLE : null,
                null,
                null,
                null,
                verifies ? new Occurrence(null, null, null, null, null) : null,
                null,
                null,
                null);
        reviewing.decide(caller, List.of(form));
    }
}
