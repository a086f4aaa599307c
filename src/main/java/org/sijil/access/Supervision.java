package org.sijil.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijil.identity.Oversight;
import org.sijil.place.Jurisdiction;
import org.sijil.place.Places;

/** What supervisors answer for: the people and places in their areas. It is asked anew each time. */
@ApplicationScoped
class Supervision implements Oversight, Jurisdiction {
    private final Assignments assignments;
    private final Places places;

    Supervision(Assignments assignments, Places places) {
        this.assignments = assignments;
        this.places = places;
    }

    @Override
    public boolean oversees(String supervisor, String person) {
        var areas = assignments.of(person);
        return !areas.isEmpty() && areas.stream().allMatch(one -> covers(supervisor, one.area));
    }

    @Override
    public boolean covers(String supervisor, String placeId) {
        var place = places.require(placeId);
        return assignments.of(supervisor).stream().anyMatch(own -> place.liesIn(own.area));
    }
}
