package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sijil.access.AccessApi.AssignmentView;
import org.sijil.access.Assignments;
import org.sijil.access.Scopes;
import org.sijil.database.Reader;
import org.sijil.identity.Caller;
import org.sijil.register.Backups;
import org.sijil.register.Receipt;
import org.sijil.register.Register;
import org.sijil.shared.Gate;
import org.sijil.submission.SubmissionViews;

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
    private final Feed feed;
    private final SubmissionViews views;
    private final Backups backups;
    private final Gate gate = new Gate();

    Pull(
            Reader reader,
            Register register,
            Witness witness,
            Scopes scopes,
            Assignments assignments,
            Feed feed,
            SubmissionViews views,
            Backups backups) {
        this.reader = reader;
        this.register = register;
        this.witness = witness;
        this.scopes = scopes;
        this.assignments = assignments;
        this.feed = feed;
        this.views = views;
        this.backups = backups;
    }

    /** What a page is made of takes several times its size. */
    Page pull(Caller caller, String cursorText, String receipt, int limit) {
        gate.enter();
        try {
            return read(caller, cursorText, receipt, limit);
        } finally {
            gate.leave();
        }
    }

    private Page read(Caller caller, String cursorText, String receipt, int limit) {
        return reader.read(() -> {
            var head = register.head();
            var given = cursorText == null ? null : Cursor.read(cursorText).orElse(null);
            if (witness.contradicts(receipt, given)) return diverged(head);
            var scope = scopes.of(caller);
            boolean restart = given == null || !given.scope().equals(scope.digest());
            var cursor = restart ? Cursor.start(scope, head.seq()) : given;
            var found = feed.after(cursor, scope, head.seq(), limit);
            var changes = new ArrayList<Change>();
            if (restart) changes.addAll(assignmentsOf(caller));
            changes.addAll(rendered(found.items()));
            return new Page(
                    changes,
                    cursor.at(found.reached()).text(),
                    head.toString(),
                    found.reached() < head.seq(),
                    restart ? Resync.RESTART : null,
                    backups.safeThrough().map(Object::toString).orElse(null));
        });
    }

    /** Its cursor is none: a device that sends it nevertheless starts anew. */
    private static Page diverged(Receipt head) {
        return new Page(List.of(), "", head.toString(), false, Resync.DIVERGED, null);
    }

    private List<Change> rendered(List<FeedItem> items) {
        var submissions = items.stream()
                .map(FeedItem::submission)
                .filter(Objects::nonNull)
                .toList();
        var rendered = views.rendered(submissions).iterator();
        return items.stream()
                .map(item -> item.submission() == null ? item.change() : new Change.SubmissionChanged(rendered.next()))
                .toList();
    }

    /** All in the first page of a restart, so that a lost area is dropped at once. */
    private List<Change.AssignmentChanged> assignmentsOf(Caller caller) {
        return assignments.of(caller.person()).stream()
                .map(assignment -> new Change.AssignmentChanged(AssignmentView.of(assignment)))
                .toList();
    }
}
