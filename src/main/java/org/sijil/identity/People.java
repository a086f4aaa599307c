package org.sijil.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.sijil.shared.Problem;

/** Everyone who uses this deployment. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, String> {

    public Person require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem.NotFound("person", id));
    }

    Person requireLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Problem.NotFound("person", id));
    }

    Optional<Person> bySignInName(String name) {
        return find("signInName", name).firstResultOptional();
    }

    List<Person> after(long createdSeq, int limit) {
        return find("createdSeq > ?1 order by createdSeq", createdSeq)
                .page(0, limit)
                .list();
    }
}
