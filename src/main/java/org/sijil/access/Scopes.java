package org.sijil.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.identity.Caller;
import org.sijil.identity.People;
import org.sijil.place.Place;
import org.sijil.place.Places;
import org.sijil.register.DeploymentKey;
import org.sijil.shared.Json;

/** Finds out what someone may see. It is asked anew on every request. */
@ApplicationScoped
public class Scopes {
    private final Assignments assignments;
    private final Places places;
    private final People people;
    private final DeploymentKey key;

    Scopes(Assignments assignments, Places places, People people, DeploymentKey key) {
        this.assignments = assignments;
        this.places = places;
        this.people = people;
        this.key = key;
    }

    public Scope of(Caller caller) {
        List<Scope.Area> areas = assignments.of(caller.person()).stream()
                .map(assignment -> area(places.require(assignment.area), assignment.seesArea))
                .toList();
        return new Scope(
                caller, areas, key.digest("scope", Json.write(List.of(caller.person(), caller.role(), areas))));
    }

    /** The scope of someone who is not asking now: the author of an edit that waits. */
    public Scope of(String person) {
        return of(new Caller(person, people.require(person).role, ""));
    }

    private static Scope.Area area(Place place, boolean seesArea) {
        return new Scope.Area(place.id, place.path, seesArea);
    }
}
