package org.sijil.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.sijil.access.Scope;
import org.sijil.claim.ClaimDesk;
import org.sijil.identity.Caller;
import org.sijil.incident.IncidentChanges;
import org.sijil.incident.Links;
import org.sijil.review.Examination.Examined;
import org.sijil.review.Examination.Refusal;
import org.sijil.shared.Problem;
import org.sijil.submission.Decisions;
import org.sijil.submission.RejectionKind;
import org.sijil.submission.Repetitions;
import org.sijil.submission.Submission;
import org.sijil.submission.SubmissionState;
import org.sijil.submission.Submissions;

/** Carries out decisions that may be taken. */
@ApplicationScoped
class Acts {
    private final Decisions decisions;
    private final Submissions submissions;
    private final Repetitions repetitions;
    private final Linking linking;
    private final IncidentChanges changes;
    private final Links links;
    private final ClaimDesk claims;
    private final Clock clock;

    Acts(
            Decisions decisions,
            Submissions submissions,
            Repetitions repetitions,
            Linking linking,
            IncidentChanges changes,
            Links links,
            ClaimDesk claims,
            Clock clock) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.repetitions = repetitions;
        this.linking = linking;
        this.changes = changes;
        this.links = links;
        this.claims = claims;
        this.clock = clock;
    }

    Decided act(Scope scope, DecisionForm form, Examined examined) {
        var submission = examined.submission();
        return switch (form.kind()) {
            case VERIFY -> linking.verify(scope, form, examined);
            case UNLINK -> linking.unlink(scope, form, examined);
            case RETURN -> put(scope.caller(), form, examined, SubmissionState.RETURNED);
            case KEEP -> put(scope.caller(), form, examined, SubmissionState.VERIFIED);
            case REJECT -> {
                if (form.rejection() == RejectionKind.DUPLICATE_OF) checkRepeated(scope, form);
                unlink(scope.caller(), submission, form);
                if (form.rejection() == RejectionKind.AGGREGATE) recordClaims(scope.caller(), form);
                var answer = put(scope.caller(), form, examined, SubmissionState.REJECTED);
                returnRepetitions(scope.caller(), submission, "The submission that this one repeats was rejected.");
                yield answer;
            }
            case REOPEN -> {
                unlink(scope.caller(), submission, form);
                var answer = put(scope.caller(), form, examined, SubmissionState.SUBMITTED);
                returnRepetitions(scope.caller(), submission, "The submission that this one repeats was reopened.");
                yield answer;
            }
        };
    }

    private void checkRepeated(Scope scope, DecisionForm form) {
        var repeated = submissions.require(scope, form.duplicateOf());
        if (repeated.id.equals(form.submission()) || !repeated.state.stands()) {
            throw new Refusal(
                    RefusalCode.INCOMPLETE, "It must repeat another submission, one that is in review or verified.");
        }
    }

    /** A claim that cannot be recorded fails the whole request: by now other decisions may have been taken. */
    private void recordClaims(Caller caller, DecisionForm form) {
        try {
            form.claims().forEach(claim -> claims.record(caller, claim, form.submission()));
        } catch (Problem e) {
            throw new Problem.Contradiction(
                    "Nothing was decided: a claim of " + form.submission() + " cannot be recorded. " + e.getMessage());
        }
    }

    private void unlink(Caller caller, Submission submission, DecisionForm form) {
        links.of(submission.id)
                .ifPresent(link ->
                        changes.unlink(caller, link, form.reasons().get(0).text()));
    }

    private void returnRepetitions(Caller caller, Submission repeated, String reason) {
        repetitions.returnToReview(repeated, caller.person(), caller.installation(), reason);
    }

    private Decided put(Caller caller, DecisionForm form, Examined examined, SubmissionState next) {
        var submission = examined.submission();
        decisions.put(caller, submission, form.by(caller.person(), clock.instant(), examined.alone()), next, null);
        return new Decided.Taken(submission.id, submission.version, submission.state, null, null);
    }
}
