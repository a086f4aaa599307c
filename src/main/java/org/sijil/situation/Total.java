package org.sijil.situation;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sijil.figure.Range;

/**
 * A sum of figures, and the ids of the incidents behind it. What has no best adds to max only, so that min ≤ best ≤ max
 * and rows of best add up. Open if any part is.
 */
public record Total(long min, long best, long max, boolean open, List<String> incidents) {

    /** A figure, and the incidents it was counted from. */
    record Part(Range range, Set<String> incidents) {}

    static Total of(Collection<Part> parts) {
        long min = 0;
        long best = 0;
        long max = 0;
        for (var part : parts) {
            var range = part.range();
            min += range.best() == null ? 0 : range.floor();
            best += requireNonNullElse(range.best(), 0);
            max += range.max();
        }
        var open = parts.stream().anyMatch(part -> part.range().open());
        return new Total(min, best, max, open, ids(parts));
    }

    private static List<String> ids(Collection<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.incidents().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return min + "/" + best + "/" + max + (open ? "+" : "");
    }
}
