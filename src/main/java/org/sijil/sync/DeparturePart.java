package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.submission.Versions;

/**
 * Submissions that left the scope. Each stands where its last version in scope ended, not where it changed last: a page
 * that ends between the two would leave it on the device for ever. One's own never leave.
 */
@ApplicationScoped
class DeparturePart implements FeedPart {
    private final Versions versions;

    DeparturePart(Versions versions) {
        this.versions = versions;
    }

    @Override
    public List<FeedItem> first(int count, Stretch stretch) {
        long after = Math.max(stretch.after(), stretch.began());
        if (after >= stretch.upTo()) return List.of();
        return versions.departed(stretch.scope(), after, stretch.upTo(), count).stream()
                .map(left -> FeedItem.of(left.seq(), new Change.Departure(left.submission(), cause(left))))
                .toList();
    }

    private static DepartureCause cause(Versions.Departed left) {
        return left.movedBy() == null ? DepartureCause.GAZETTEER_CHANGED : DepartureCause.MOVED;
    }
}
