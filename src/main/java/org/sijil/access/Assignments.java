package org.sijil.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who is assigned where. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, Assignment.Key> {

    public List<Assignment> of(String person) {
        return list("person = ?1 order by area", person);
    }

    List<Assignment> ofArea(String area) {
        return list("area", area);
    }
}
