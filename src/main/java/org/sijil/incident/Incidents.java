package org.sijil.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.sijil.access.Scope;
import org.sijil.shared.Conditions;
import org.sijil.shared.Page;
import org.sijil.shared.Problem;
import org.sijil.shared.Slice;

/** All incidents. */
@ApplicationScoped
public class Incidents implements PanacheRepositoryBase<Incident, String> {

    public Incident require(Scope scope, String id) {
        return findByIdOptional(id)
                .filter(incident -> scope.admitsPlace(incident.area))
                .orElseThrow(() -> new Problem.NotFound("incident", id));
    }

    /** Those that may have begun by this day. */
    public List<Incident> possiblyUntil(String day) {
        return list("firstDay is null or firstDay <= ?1", day);
    }

    /** Those that have one of these submissions as an account. */
    public List<Incident> backedBy(Collection<String> submissions) {
        return submissions.isEmpty()
                ? List.of()
                : list(
                        "id in (select link.incident from Link link where link.submission in ?1 and link.toSeq is null)",
                        submissions);
    }

    /** The areas of all incidents, each once. */
    List<String> areas() {
        return getEntityManager()
                .createQuery("select distinct area from Incident", String.class)
                .getResultList();
    }

    /** All incidents of these areas belong to another now. In one statement: a governorate may hold thousands. */
    void move(Collection<String> formerAreas, String area) {
        update("area = ?1 where area in ?2", area, formerAreas);
    }

    /** Those in scope that have all that is asked for, in the order they were opened. */
    Slice<Incident> find(Scope scope, IncidentFilter asked, String placePath, Page page) {
        var filter = asked == null ? new IncidentFilter(null, null, null, null) : asked;
        var inScope = scope.places();
        var conditions = new Conditions()
                .and("firstDay >= :from", "from", text(filter.from()))
                .and("firstDay <= :until", "until", text(filter.until()))
                .and("substring(area, 1, length(:place)) = :place", "place", placePath)
                .and("grade = :grade", "grade", filter.grade());
        conditions.values().putAll(inScope.parameters());
        long total = count(conditions.text() + " and " + inScope.hql(), conditions.values());
        conditions.and("createdSeq > :after", "after", page.afterNumber());
        var oneMore = find(conditions.text() + " and " + inScope.hql() + " order by createdSeq", conditions.values())
                .range(0, page.first())
                .list();
        return Slice.of(page, oneMore, total, incident -> incident.createdSeq);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
