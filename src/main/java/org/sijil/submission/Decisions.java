package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.identity.Caller;
import org.sijil.register.Register;
import org.sijil.register.Said;

/** Puts a decision on a submission: its state moves, its author hears of it, the register keeps it. */
@ApplicationScoped
public class Decisions {
    private final Register register;
    private final Flags flags;
    private final Surroundings.Finder surroundings;

    Decisions(Register register, Flags flags, Surroundings.Finder surroundings) {
        this.register = register;
        this.flags = flags;
        this.surroundings = surroundings;
    }

    /** The register's entry of a decision. */
    record DecisionSaid(
            DecisionKind kind,
            int version,
            SubmissionState state,
            Integer verifiedVersion,
            List<Decision.Reason> reasons,
            RejectionKind rejection,
            String duplicateOf,
            String incident,
            boolean alone) {}

    /** @param incident what a verified version backs from now on, or null */
    public void put(Caller caller, Submission submission, Decision decision, SubmissionState next, String incident) {
        put("DECISION", caller.person(), caller.installation(), submission, decision, next, incident);
    }

    /**
     * What follows from an act on another submission: nobody's own decision on this one, so its author does not hear whose
     * act it was. The register does.
     */
    void follow(String person, String installation, Submission submission, Decision decision, SubmissionState next) {
        put("DECISION_FOLLOWED", person, installation, submission, decision, next, null);
    }

    private void put(
            String entry,
            String person,
            String installation,
            Submission submission,
            Decision decision,
            SubmissionState next,
            String incident) {
        submission.state = next;
        if (decision.kind() == DecisionKind.VERIFY) submission.verifiedVersion = decision.version();
        if (!next.isCounted()) submission.verifiedVersion = null;
        submission.decision = decision;
        submission.duplicateOf = next == SubmissionState.REJECTED ? decision.duplicateOf() : null;
        // which incident a version backs says nothing of what happened to the submission since
        boolean settles = decision.kind() != DecisionKind.UNLINK;
        if (settles) submission.remarks = submission.remarks.decided(0);
        flags.judge(submission, surroundings.of(submission));
        var payload = new DecisionSaid(
                decision.kind(),
                decision.version(),
                next,
                submission.verifiedVersion,
                decision.reasons(),
                decision.rejection(),
                decision.duplicateOf(),
                incident,
                decision.alone());
        var said = Said.by(person, installation, entry, submission.id, payload);
        register.append(said.at(submission.version), seq -> {
            if (settles) submission.remarks = submission.remarks.decided(seq);
            submission.seq = seq;
        });
    }
}
