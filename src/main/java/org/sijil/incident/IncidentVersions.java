package org.sijil.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All versions of all incidents. */
@ApplicationScoped
class IncidentVersions implements PanacheRepositoryBase<IncidentVersion, IncidentVersion.Key> {}
