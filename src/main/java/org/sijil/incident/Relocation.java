package org.sijil.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.sijil.database.Locks;
import org.sijil.place.GazetteerChanged;
import org.sijil.place.Places;

/**
 * A place that is moved in the tree takes its incidents along: who may see them follows where the place lies now. That
 * makes no version and no entry: an incident's area is derived from its place, and of the place the register tells.
 */
@ApplicationScoped
class Relocation {
    private final Locks locks;
    private final Places places;
    private final Incidents incidents;

    Relocation(Locks locks, Places places, Incidents incidents) {
        this.locks = locks;
        this.places = places;
        this.incidents = incidents;
    }

    /** Whoever changes an incident shares the gazetteer's lock, so that none of the incidents need be locked here. */
    void follow(@Observes GazetteerChanged changed) {
        locks.take(List.of(GazetteerChanged.LOCK));
        var moved = incidents.areas().stream()
                .filter(area -> changed.placeIds().contains(placeOf(area)))
                .collect(Collectors.groupingBy(Relocation::placeOf));
        for (var place : places.byIds(moved.keySet())) incidents.move(moved.get(place.id), place.path);
    }

    /** An area is the path of one place, which comes last; also where the incident itself names no place. */
    private static String placeOf(String area) {
        return area.substring(area.lastIndexOf('/', area.length() - 2) + 1, area.length() - 1);
    }
}
