package org.sijil.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.sijil.access.Scope;
import org.sijil.shared.Problem;

/** All incidents. */
@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, String> {

    public Incident require(Scope scope, String id) {
        return findByIdOptional(id)
                .filter(incident -> scope.admitsPlace(incident.area))
                .orElseThrow(() -> new Problem.NotFound("incident", id));
    }

    /** Those that began by this day or have none, and those that back these submissions. */
    public List<Incident> possiblyUntil(String day, Collection<String> submissions) {
        var some = list("firstDay is null or firstDay <= ?1", day);
        if (submissions.isEmpty()) return some;
        var others = list(
                "firstDay > ?1 and id in (select link.incident from Link link where link.submission in ?2 and link.toSeq is null)",
                day,
                submissions);
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
