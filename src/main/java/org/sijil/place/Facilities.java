package org.sijil.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.sijil.shared.Problem;

/** The registry of facilities. */
@ApplicationScoped
public class Facilities implements PanacheRepositoryBase<Facility, String> {

    public Facility require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem.NotFound("facility", id));
    }

    public List<Facility> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    public List<Facility> changedAfter(long seq, int limit) {
        return find("seq > ?1 order by seq, id", seq).page(0, limit).list();
    }
}
