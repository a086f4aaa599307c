package org.sijil.submission;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** Where a submission stands in review. The one table of what may be decided from where. */
@Description("Where a submission stands.")
public enum SubmissionState {
    @Description("Only its author sees it.")
    DRAFT(EnumSet.noneOf(DecisionKind.class)),
    @Description("Waits for a supervisor.")
    SUBMITTED(EnumSet.of(DecisionKind.VERIFY, DecisionKind.RETURN, DecisionKind.REJECT)),
    @Description("Waits for its author.")
    RETURNED(EnumSet.of(DecisionKind.REJECT)),
    @Description("An account of an incident.")
    VERIFIED(EnumSet.of(DecisionKind.REJECT, DecisionKind.REOPEN, DecisionKind.UNLINK)),
    @Description("Verified, then changed; the verified figure stands meanwhile.")
    AMENDED(EnumSet.of(
            DecisionKind.VERIFY, DecisionKind.KEEP, DecisionKind.REJECT, DecisionKind.REOPEN, DecisionKind.UNLINK)),
    @Description("No account; an edit leads back to review.")
    REJECTED(EnumSet.of(DecisionKind.REOPEN)),
    @Description("Taken back by its author.")
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

    /** Whether it is in review or counted: only then may another be rejected as its repetition. */
    public boolean stands() {
        return switch (this) {
            case SUBMITTED, RETURNED, VERIFIED, AMENDED -> true;
            case DRAFT, REJECTED, WITHDRAWN -> false;
        };
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
