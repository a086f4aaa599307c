package org.sijil.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.database.Locks;
import org.sijil.identity.Oversight;
import org.sijil.identity.People;
import org.sijil.identity.Role;
import org.sijil.place.Jurisdiction;
import org.sijil.place.Operation;
import org.sijil.place.Places;
import org.sijil.shared.Problem;

/** What supervisors answer for: the people and places in their areas. It is asked anew each time. */
@ApplicationScoped
class Supervision implements Oversight, Jurisdiction {
    private final Assignments assignments;
    private final Places places;
    private final People people;
    private final Operation operation;
    private final Locks locks;

    Supervision(Assignments assignments, Places places, People people, Operation operation, Locks locks) {
        this.assignments = assignments;
        this.places = places;
        this.people = people;
        this.operation = operation;
        this.locks = locks;
    }

    @Override
    public boolean oversees(String supervisor, String person) {
        var areas = assignments.of(person);
        return !areas.isEmpty() && areas.stream().allMatch(one -> covers(supervisor, one.area));
    }

    /** Submissions without a known place or author's area belong to the root area: without a supervisor nobody saw them. */
    @Override
    public void checkMayLeaveRoot(String person) {
        locks.take(List.of("supervisors of the root area")); // or two could leave at once
        var root = operation.rootArea();
        var holders = assignments.ofArea(root).stream()
                .map(one -> one.person)
                .filter(id -> people.require(id).role == Role.SUPERVISOR)
                .toList();
        if (holders.equals(List.of(person))) {
            throw new Problem.Contradiction("This is the only SUPERVISOR of the root area " + root
                    + ". Assign it to another one first, then change this one.");
        }
    }

    @Override
    public boolean covers(String supervisor, String placeId) {
        var place = places.require(placeId);
        return assignments.of(supervisor).stream().anyMatch(own -> place.liesIn(own.area));
    }
}
