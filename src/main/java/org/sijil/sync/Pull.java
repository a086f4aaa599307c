package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sijil.access.AccessApi.AssignmentView;
import org.sijil.access.Assignments;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.database.Reader;
import org.sijil.identity.Caller;
import org.sijil.place.Facilities;
import org.sijil.place.FacilityApi.FacilityView;
import org.sijil.place.PlaceApi.PlaceView;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.submission.QuarantinedEdits;
import org.sijil.submission.Submission;
import org.sijil.submission.SubmissionViews;
import org.sijil.submission.Submissions;

/**
 * Gives a device the next part of what its scope admits, read from one snapshot. A cursor names the scope it was read in;
 * without one, or in another scope, the device starts anew.
 */
@ApplicationScoped
class Pull {
    static final int USUAL_PAGE = 200;

    private final Reader reader;
    private final Register register;
    private final Witness witness;
    private final Scopes scopes;
    private final Assignments assignments;
    private final Places places;
    private final Facilities facilities;
    private final Submissions submissions;
    private final SubmissionViews views;
    private final QuarantinedEdits quarantined;

    Pull(
            Reader reader,
            Register register,
            Witness witness,
            Scopes scopes,
            Assignments assignments,
            Places places,
            Facilities facilities,
            Submissions submissions,
            SubmissionViews views,
            QuarantinedEdits quarantined) {
        this.reader = reader;
        this.register = register;
        this.witness = witness;
        this.scopes = scopes;
        this.assignments = assignments;
        this.places = places;
        this.facilities = facilities;
        this.submissions = submissions;
        this.views = views;
        this.quarantined = quarantined;
    }

    Page pull(Caller caller, String cursorText, String receipt, int limit) {
        return reader.read(() -> {
            var head = register.head();
            var scope = scopes.of(caller);
            var given = cursorText == null ? null : Cursor.read(cursorText).orElse(null);
            if (witness.contradicts(receipt, given)) {
                return new Page(
                        List.of(), new Cursor(0, scope.digest()).text(), head.toString(), false, Resync.DIVERGED, null);
            }
            boolean restart = given == null || !given.scope().equals(scope.digest());
            long after = restart ? 0 : given.seq();
            var feed = feed(scope, after, limit + 1);
            var page = whole(feed, limit);
            boolean hasMore = page.size() < feed.size();
            long reached = hasMore ? page.get(page.size() - 1).seq() : head.seq();
            var changes = new ArrayList<Change>();
            if (restart) assignmentsOf(caller).forEach(changes::add);
            changes.addAll(rendered(page));
            return new Page(
                    changes,
                    new Cursor(reached, scope.digest()).text(),
                    head.toString(),
                    hasMore,
                    restart ? Resync.RESTART : null,
                    null);
        });
    }

    /** A row of the feed: a change, or a submission that is still to be rendered with others. */
    private record Item(long seq, Change change, Submission submission) {}

    private List<Item> feed(Scope scope, long after, int count) {
        var items = new ArrayList<Item>();
        for (var place : places.changedAfter(after, count)) {
            items.add(new Item(place.seq, new Change.PlaceChanged(PlaceView.of(place)), null));
        }
        for (var facility : facilities.changedAfter(after, count)) {
            items.add(new Item(facility.seq, new Change.FacilityChanged(FacilityView.of(facility)), null));
        }
        for (var edit : quarantined.closedAfter(scope.caller().installation(), after, count)) {
            items.add(new Item(
                    edit.closedSeq,
                    new Change.QuarantineClosed(edit.editId, edit.state, edit.code, edit.closing()),
                    null));
        }
        submissions.changedAfter(scope, after, count).forEach(one -> items.add(new Item(one.seq, null, one)));
        items.sort(Comparator.comparingLong(Item::seq));
        return items;
    }

    /** The first items, up to the limit; never a part of what one entry changed, or the cursor would skip the rest. */
    private static List<Item> whole(List<Item> feed, int limit) {
        if (feed.size() <= limit) return feed;
        long next = feed.get(limit).seq();
        var before = feed.stream().takeWhile(item -> item.seq() < next).toList();
        return before.isEmpty()
                ? feed.stream().takeWhile(item -> item.seq() == next).toList()
                : before;
    }

    private List<Change> rendered(List<Item> page) {
        var submissionViews = views.of(page.stream()
                        .map(Item::submission)
                        .filter(one -> one != null)
                        .toList())
                .iterator();
        return page.stream()
                .map(item -> item.submission() == null
                        ? item.change()
                        : (Change) new Change.SubmissionChanged(submissionViews.next()))
                .toList();
    }

    private List<Change> assignmentsOf(Caller caller) {
        return assignments.of(caller.person()).stream()
                .map(assignment -> (Change) new Change.AssignmentChanged(AssignmentView.of(assignment)))
                .toList();
    }
}
