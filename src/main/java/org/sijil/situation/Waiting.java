package org.sijil.situation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.access.Scope;
import org.sijil.submission.Submission;
import org.sijil.submission.SubmissionState;
import org.sijil.submission.Submissions;

/** Counts what still waits for verification in a period and areas; none of its numbers is in the totals. */
@ApplicationScoped
class Waiting {
    private static final List<SubmissionState> STATES =
            List.of(SubmissionState.SUBMITTED, SubmissionState.RETURNED, SubmissionState.AMENDED);

    private final Submissions submissions;

    Waiting(Submissions submissions) {
        this.submissions = submissions;
    }

    SituationReportView.WaitingView of(Scope scope, Period period, Areas areas) {
        var waiting = submissions.waiting(scope, STATES).stream()
                .filter(one -> period.dated(one.content().when()) != Dated.OUT && placed(one, areas) != Placed.OUT)
                .toList();
        return new SituationReportView.WaitingView(
                count(waiting, SubmissionState.SUBMITTED),
                count(waiting, SubmissionState.RETURNED),
                count(waiting, SubmissionState.AMENDED),
                (int) waiting.stream()
                        .filter(one -> period.dated(one.content().when()) == Dated.VAGUE)
                        .count(),
                (int) waiting.stream()
                        .filter(one -> placed(one, areas) == Placed.COARSE)
                        .count());
    }

    /** By its place as exactly as it is known; one that is not known, or not in the gazetteer, may lie anywhere. */
    private static Placed placed(Submission one, Areas areas) {
        var where = one.content().where();
        return areas.placed(
                where == null ? null : HeldIncident.effectivePlace(where.place(), where.geoPrecision(), areas.tree()));
    }

    private static int count(List<Submission> waiting, SubmissionState state) {
        return (int) waiting.stream().filter(one -> one.state == state).count();
    }
}
