package org.sijil.sync;

import java.util.List;

/** Some kinds of things in the feed. */
interface FeedPart {

    /**
     * The first changes of a stretch: so many of each kind, or fewer if there are no more. What one entry changed is never
     * cut, so there may be more than so many.
     */
    List<FeedItem> first(int count, Stretch stretch);
}
