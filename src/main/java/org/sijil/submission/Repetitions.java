package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.sijil.database.Locks;
import org.sijil.shared.Problem;

/** Submissions that were rejected because they repeat another: they stay so only as long as that one stands. */
@ApplicationScoped
public class Repetitions {
    private final Locks locks;
    private final Submissions submissions;
    private final Decisions decisions;
    private final Clock clock;

    Repetitions(Locks locks, Submissions submissions, Decisions decisions, Clock clock) {
        this.locks = locks;
        this.submissions = submissions;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Takes these locks and those of all that repeats the submissions among them, in one order: what becomes of a
     * submission may return its repetitions. BUSY if one more came meanwhile, which cannot be locked in order any more;
     * from then on nobody adds one, as that takes the lock of what is repeated.
     */
    public void lock(Collection<String> names) {
        if (!locks.areNeeded()) return;
        var all = new HashSet<>(names);
        all.addAll(submissions.idsOfRepetitions(names));
        locks.take(all);
        if (!all.containsAll(submissions.idsOfRepetitions(names))) throw new Problem.Busy();
    }

    /**
     * What repeats a submission that no longer stands is looked at again: or what both tell would be in no queue at all.
     * Under the locks of {@link #lock}.
     *
     * @param person whose act on the repeated one it follows from, on which installation
     */
    public void returnToReview(Submission repeated, String person, String installation, String reason) {
        for (Submission repetition : submissions.rejectedAsDuplicateOf(repeated.id)) {
            var reopened = new Decision(
                    DecisionKind.REOPEN,
                    repetition.version,
                    List.of(new Decision.Reason(reason, null)),
                    null,
                    repeated.id,
                    null,
                    clock.instant(),
                    false);
            decisions.follow(person, installation, repetition, reopened, SubmissionState.SUBMITTED);
        }
    }
}
