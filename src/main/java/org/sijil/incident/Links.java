package org.sijil.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All links of submissions to incidents, valid or not. */
@ApplicationScoped
public class Links implements PanacheRepositoryBase<Link, String> {

    public Optional<Link> of(String submission) {
        return find("submission = ?1 and toSeq is null", submission).firstResultOptional();
    }

    public List<Link> ofIncident(String incident) {
        return list("incident = ?1 and toSeq is null order by submission", incident);
    }

    public List<Link> ofIncidents(Collection<String> incidents) {
        return incidents.isEmpty()
                ? List.of()
                : list("incident in ?1 and toSeq is null order by incident, submission", incidents);
    }
}
