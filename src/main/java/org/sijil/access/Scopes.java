package org.sijil.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.identity.Caller;
import org.sijil.identity.People;
import org.sijil.register.DeploymentKey;
import org.sijil.shared.Json;

/** Finds out what someone may see. It is asked anew on every request. */
@ApplicationScoped
public class Scopes {
    private final Assignments assignments;
    private final People people;
    private final DeploymentKey key;

    Scopes(Assignments assignments, People people, DeploymentKey key) {
        this.assignments = assignments;
        this.people = people;
        this.key = key;
    }

    public Scope of(Caller caller) {
        return of(Set.of(caller)).get(caller);
    }

    /** Of many callers, with one query. */
    public Map<Caller, Scope> of(Set<Caller> callers) {
        var people = callers.stream().map(Caller::person).collect(Collectors.toSet());
        var held = assignments.ofAll(people).stream().collect(Collectors.groupingBy(Assignments.Held::person));
        return callers.stream()
                .collect(Collectors.toMap(
                        caller -> caller, caller -> scope(caller, held.getOrDefault(caller.person(), List.of()))));
    }

    private Scope scope(Caller caller, List<Assignments.Held> held) {
        var areas = held.stream()
                .map(area -> new Scope.Area(area.place(), area.path(), area.seesArea()))
                .toList();
        var digest = key.digest("scope", Json.write(List.of(caller.person(), caller.role(), areas)));
        return new Scope(caller, areas, digest);
    }

    /** The scope of someone who is not asking now: the author of an edit that waits. */
    public Scope of(String person) {
        return of(new Caller(person, people.require(person).role, ""));
    }
}
