package org.sijil.figure;

import java.util.Map;
import org.sijil.content.Group;

/** A person's figure for one harm, where the rule cannot know. It settles what was said; it says nothing new. */
public record Choice(Map<Group, Integer> values) {
    public Choice {
        values = Map.copyOf(values);
    }

    /** The figures with the choice taken, or as they were if it does not lie within what the accounts say, or does not fit. */
    Cells over(Cells cells) {
        var taken = cells;
        for (var value : values.entrySet()) {
            var range = cells.get(value.getKey());
            if (range == null || value.getValue() < range.floor() || value.getValue() > range.max()) {
                return cells;
            }
            taken = taken.with(value.getKey(), range.withBest(value.getValue(), Basis.CHOSEN));
        }
        return taken.fit() ? taken : cells;
    }
}
