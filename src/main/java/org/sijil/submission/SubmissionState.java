package org.sijil.submission;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** Where a submission stands in review. The one table of what may be decided from where. */
@Description(
        "Where a submission stands. DRAFT: only its author sees it. SUBMITTED: waits for a supervisor. RETURNED: waits for its "
                + "author. AMENDED: verified, then changed; the verified figure stands meanwhile.")
public enum SubmissionState {
    DRAFT(EnumSet.noneOf(DecisionKind.class)),
    SUBMITTED(EnumSet.of(DecisionKind.VERIFY, DecisionKind.RETURN, DecisionKind.REJECT)),
    RETURNED(EnumSet.of(DecisionKind.REJECT)),
    VERIFIED(EnumSet.of(DecisionKind.REJECT, DecisionKind.REOPEN, DecisionKind.UNLINK)),
    AMENDED(EnumSet.of(
            DecisionKind.VERIFY, DecisionKind.KEEP, DecisionKind.REJECT, DecisionKind.REOPEN, DecisionKind.UNLINK)),
    REJECTED(EnumSet.of(DecisionKind.REOPEN)),
    WITHDRAWN(EnumSet.noneOf(DecisionKind.class));

    private final Set<DecisionKind> decisions;

    SubmissionState(Set<DecisionKind> decisions) {
        this.decisions = decisions;
    }

    public boolean allows(DecisionKind decision) {
        return decisions.contains(decision);
    }

    /** Whether an account of it is counted. */
    public boolean isCounted() {
        return this == VERIFIED || this == AMENDED;
    }

    /** The state after an edit that changed something, opened a conflict or submitted. */
    SubmissionState afterEdit(boolean submits, boolean answersReturn) {
        return switch (this) {
            case DRAFT -> submits ? SUBMITTED : DRAFT;
            case RETURNED -> submits && answersReturn ? SUBMITTED : RETURNED;
            case VERIFIED, AMENDED -> AMENDED;
            case SUBMITTED, REJECTED, WITHDRAWN -> SUBMITTED;
        };
    }
}
