package org.sijil.sync;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Set;
import org.sijil.identity.Caller;
import org.sijil.shared.Given;

/**
 * The real engine, without HTTP. What the register held before a schedule began is left out of its pages: a device that
 * starts anew would read through all that the schedules and tests before it wrote.
 *
 * @param began the last entry before the schedule
 * @param records those of the schedule, also while it adds to them
 */
record Engine(Push push, Pull pull, long began, Set<String> records) implements Server {

    @Override
    public PushReply push(Caller caller, Given request) {
        return push.push(caller, request);
    }

    @Override
    public Page pull(Caller caller, @Nullable String cursor, @Nullable String receipt, int limit) {
        var page = pull.pull(caller, cursor, receipt, limit);
        if (page.resync() == Resync.DIVERGED) return page;
        var changes = page.changes().stream().filter(this::isOfSchedule).toList();
        var reached = Cursor.read(page.cursor()).orElseThrow();
        if (reached.seq() >= began) return with(page, changes, page.cursor(), page.hasMore());
        return with(page, changes, reached.at(began).text(), Receipts.seq(page.receipt()) > began);
    }

    private boolean isOfSchedule(Change change) {
        return !(change instanceof Change.SubmissionChanged changed)
                || records.contains(changed.getSubmission().id());
    }

    static Page with(Page page, List<Change> changes, String cursor, boolean hasMore) {
        return new Page(changes, cursor, page.receipt(), hasMore, page.resync(), page.safeThrough());
    }
}
