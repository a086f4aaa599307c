package org.sijil.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Who is assigned where. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, Assignment.Key> {

    public List<Assignment> of(String person) {
        return list("person = ?1 order by area", person);
    }

    /** An area of a person. */
    record Held(String person, String place, String path, boolean seesArea) {}

    /** The areas of these people, each person's in order. */
    List<Held> ofAll(Collection<String> people) {
        var held = "select a.person, p.id, p.path, a.seesArea from Assignment a join Place p on p.id = a.area"
                + " where a.person in :people order by a.area";
        return getEntityManager()
                .createQuery(held, Held.class)
                .setParameter("people", people)
                .getResultList();
    }

    List<Assignment> ofArea(String area) {
        return list("area", area);
    }
}
