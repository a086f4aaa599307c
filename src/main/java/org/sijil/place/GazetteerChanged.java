package org.sijil.place;

import java.util.Set;

/**
 * Places were added, or moved within the tree. Fired inside the write transaction that does it, after the places are
 * there: whoever keeps something by place brings it up to date in the same transaction.
 *
 * @param placeIds those that are new, and those whose path is another now
 * @param byAdministrator whether it was said by one who answers for all areas
 */
public record GazetteerChanged(Set<String> placeIds, boolean byAdministrator) {
    /** Shared by every transaction that reads the gazetteer to keep something by place; taken by who follows a change. */
    public static final String LOCK = "gazetteer";

    public GazetteerChanged {
        placeIds = Set.copyOf(placeIds);
    }
}
