package org.sijil.sync;

import jakarta.annotation.Nullable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijil.identity.Caller;
import org.sijil.place.PlaceApi.PlaceView;
import org.sijil.submission.SubmissionView;

/** What a device without edits of its own holds: it does with each page what docs/sync.md says, and no more. */
final class Shelf {
    final Caller caller;
    final Map<String, SubmissionView> submissions = new TreeMap<>();
    final Map<String, PlaceView> places = new TreeMap<>();
    final Set<String> areas = new TreeSet<>();
    final Set<String> closed = new TreeSet<>();

    private final Set<String> marks = new HashSet<>();
    private boolean startsAnew;

    @Nullable
    String cursor;

    @Nullable
    String receipt;

    Shelf(Caller caller) {
        this.caller = caller;
    }

    /** Where it stands in the register. */
    long seq() {
        return cursor == null ? 0 : Cursor.read(cursor).orElseThrow().seq();
    }

    Page ask(Pull pull, int limit) {
        return pull.pull(caller, cursor, receipt, limit);
    }

    void take(Page page) {
        if (page.resync() == Resync.DIVERGED) throw new AssertionError("Nobody restored this register.");
        if (page.resync() == Resync.RESTART) {
            startsAnew = true;
            marks.clear();
            areas.clear();
        }
        page.changes().forEach(this::take);
        cursor = page.cursor();
        receipt = page.receipt();
        if (startsAnew && !page.hasMore()) {
            submissions.keySet().retainAll(marks);
            startsAnew = false;
        }
    }

    private void take(Change change) {
        if (change instanceof Change.SubmissionChanged changed) put(changed.getSubmission());
        if (change instanceof Change.Departure left) submissions.remove(left.submissionId());
        if (change instanceof Change.PlaceChanged changed)
            places.put(changed.place().id(), changed.place());
        if (change instanceof Change.AssignmentChanged changed)
            areas.add(changed.assignment().area());
        if (change instanceof Change.QuarantineClosed edit) closed.add(edit.editId());
    }

    private void put(SubmissionView submission) {
        marks.add(submission.id());
        submissions.put(submission.id(), submission);
    }
}
