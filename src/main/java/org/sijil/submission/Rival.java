package org.sijil.submission;

import java.util.List;
import org.sijil.content.Content;

/**
 * A value that lost nothing but its place: what one chain says on a path in conflict.
 *
 * @param content the value as content with this path alone; null for "removed"
 */
public record Rival(String installation, String person, String editId, Content content) {}

/** The rivals of one conflict, each chain's latest. */
record RivalList(List<Rival> rivals) {
    RivalList {
        rivals = rivals == null ? List.of() : List.copyOf(rivals);
    }

    RivalList with(Rival rival) {
        var others = rivals.stream().filter(one -> !one.installation().equals(rival.installation()));
        return new RivalList(java.util.stream.Stream.concat(others, java.util.stream.Stream.of(rival))
                .toList());
    }
}
