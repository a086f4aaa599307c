package org.sijil.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
}
