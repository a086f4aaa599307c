package org.sijil.situation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.place.PlaceTree;

/** The places that a report is about, each with all that lies in it. */
public record Areas(Set<String> places, PlaceTree tree) {
    public Areas {
        places = Set.copyOf(places);
    }

    public Placed placed(@Nullable String place) {
        if (tree.lineage(place).stream().anyMatch(places::contains)) {
            return Placed.IN;
        }
        return place == null || reachInto(place) ? Placed.COARSE : Placed.OUT;
    }

    boolean contain(@Nullable String place) {
        return placed(place) == Placed.IN;
    }

    /** Whether a place is as wide as one of the areas, or wider. */
    private boolean reachInto(String place) {
        return places.stream().anyMatch(area -> tree.lineage(area).contains(place));
    }

    boolean meet(Set<String> others) {
        return others.stream().anyMatch(other -> placed(other) != Placed.OUT);
    }
}
