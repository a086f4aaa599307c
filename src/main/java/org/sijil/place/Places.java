package org.sijil.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.sijil.shared.Problem;

/** The gazetteer. */
@ApplicationScoped
public class Places implements PanacheRepositoryBase<Place, String> {

    public Place require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem.NotFound("place", id));
    }

    public List<Place> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    public List<Place> changedAfter(long seq, int limit) {
        return find("seq > ?1 order by seq, id", seq).page(0, limit).list();
    }
}
