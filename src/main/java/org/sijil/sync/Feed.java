package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sijil.access.Scope;
import org.sijil.database.Pageful;

/**
 * The register as changes that a scope admits, in its order, a stretch at a time. How long a stretch takes to read does not
 * depend on how large the register is, also where next to nothing of it is in scope: so a page may be empty and more follow.
 */
@ApplicationScoped
class Feed {
    /** Entries looked through for each change that a page may hold. */
    private static final long LOOKED_THROUGH = 50;

    /** What is found at once comes first: it shortens the stretch for the others. */
    private final List<FeedPart> parts;

    Feed(GazetteerPart gazetteer, QuarantinePart quarantine, SubmissionPart submissions, DeparturePart departures) {
        this.parts = List.of(gazetteer, quarantine, submissions, departures);
    }

    /** All changes after a cursor, up to and including the entry that was reached. */
    record Found(List<FeedItem> items, long reached) {}

    /** At most so many changes and a {@link Pageful}, unless one entry alone brings more. */
    Found after(Cursor cursor, Scope scope, long head, int limit) {
        long farthest = Math.min(head, cursor.seq() + LOOKED_THROUGH * limit);
        var stretch = new Stretch(scope, cursor.seq(), farthest, cursor.began());
        var items = new ArrayList<FeedItem>();
        for (var part : parts) {
            items.addAll(part.first(limit + 1, stretch));
            items.sort(Comparator.comparingLong(FeedItem::seq));
            int fit = Pageful.fit(items, limit, FeedItem::characters);
            if (fit == items.size()) continue;
            long end = end(items, fit);
            stretch = stretch.until(end);
            items.removeIf(item -> item.seq() > end);
        }
        return new Found(items, stretch.upTo());
    }

    /** Whether anything that a scope admits changed after one entry, up to another. */
    boolean changed(Scope scope, long after, long upTo) {
        var stretch = new Stretch(scope, after, upTo, after);
        return parts.stream().anyMatch(part -> !part.first(1, stretch).isEmpty());
    }

    /** Where a page ends that holds the first items: never inside an entry, or the cursor would skip the rest of it. */
    private static long end(List<FeedItem> items, int fit) {
        long beyond = items.get(fit).seq();
        return items.get(0).seq() == beyond ? beyond : beyond - 1;
    }
}
