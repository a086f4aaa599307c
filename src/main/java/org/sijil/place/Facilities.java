package org.sijil.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.sijil.shared.Conditions;
import org.sijil.shared.Page;
import org.sijil.shared.Problem;
import org.sijil.shared.Slice;

/** The registry of facilities. */
@ApplicationScoped
public class Facilities implements PanacheRepositoryBase<Facility, String> {
    private final Places places;

    Facilities(Places places) {
        this.places = places;
    }

    /** What facilities must have to be listed; null asks for nothing. */
    public record Asked(
            @Nullable String search,
            @Nullable FacilityType type,
            @Nullable String place) {}

    public Facility require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem.NotFound("facility", id));
    }

    public List<Facility> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** After one entry up to another, in the register's order, about so many: what one entry changed stays together, or a cursor would skip the rest. */
    public List<Facility> changed(long after, long upTo, int limit) {
        var some = find("seq > ?1 and seq <= ?2 order by seq, id", after, upTo)
                .page(0, limit)
                .list();
        if (some.size() < limit) return some;
        long last = some.get(some.size() - 1).seq;
        return list("seq > ?1 and seq <= ?2 order by seq, id", after, last);
    }

    Slice<Facility> find(Asked asked, Page page) {
        var area = asked.place() == null ? null : places.require(asked.place()).path;
        var conditions = new Conditions()
                .and("search like :search escape '!'", "search", Places.pattern(asked.search()))
                .and("type = :type", "type", asked.type())
                .and(
                        "place in (select p.id from Place p where substring(p.path, 1, length(:area)) = :area)",
                        "area",
                        area);
        long total = count(conditions.text(), conditions.values());
        conditions.and("id > :after", "after", page.after());
        var oneMore = find(conditions.text() + " order by id", conditions.values())
                .range(0, page.first())
                .list();
        return Slice.of(page, oneMore, total, facility -> facility.id);
    }
}
