package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All conflicts, open and resolved. */
@ApplicationScoped
public class Conflicts implements PanacheRepositoryBase<Conflict, String> {

    public List<Conflict> openOf(String submission) {
        return list("submission = ?1 and state = ?2 order by path", submission, Conflict.State.OPEN);
    }

    List<Conflict> openOf(Collection<String> submissions) {
        return submissions.isEmpty()
                ? List.of()
                : list("submission in ?1 and state = ?2 order by path", submissions, Conflict.State.OPEN);
    }

    Optional<Conflict> open(String submission, String path) {
        return find("submission = ?1 and path = ?2 and state = ?3", submission, path, Conflict.State.OPEN)
                .firstResultOptional();
    }
}
