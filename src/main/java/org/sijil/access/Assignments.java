package org.sijil.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.sijil.database.ByIds;

/** Who is assigned where. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, Assignment.Key> {
    private final ByIds rows;

    Assignments(ByIds rows) {
        this.rows = rows;
    }

    public List<Assignment> of(String person) {
        return list("person = ?1 order by area", person);
    }

    /** An area of a person. */
    record Held(String person, String place, String path, boolean seesArea) {}

    /** The areas of these people, each person's in order. */
    List<Held> ofAll(Collection<String> people) {
        var held = "SELECT a.person, p.id, p.path, a.sees_area FROM assignment a JOIN place p ON p.id = a.area"
                + " WHERE a.person IN (%s) ORDER BY a.area";
        return rows.find(
                held, people, row -> new Held(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
    }

    List<Assignment> ofArea(String area) {
        return list("area", area);
    }
}
