package org.sijil.claim;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import org.sijil.access.Scope;
import org.sijil.identity.Role;
import org.sijil.place.Places;
import org.sijil.shared.Conditions;
import org.sijil.shared.Page;
import org.sijil.shared.Problem;
import org.sijil.shared.Slice;

/**
 * All claims. Claims are public statements: an analyst sees all of them, a supervisor those of which an assessed place
 * lies in their areas and those whose places nobody assessed. So the supervisor of Idlib sees the claim about "Idlib and
 * Aleppo" that readers will hold against the figures of Idlib.
 */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, String> {
    private final Places places;

    Claims(Places places) {
        this.places = places;
    }

    /** Those whose assessed days meet these, or whose days nobody assessed, in the order they were recorded. */
    public List<Claim> about(LocalDate from, LocalDate until) {
        var conditions = new Conditions();
        meet(conditions, from, until);
        return having(conditions).list();
    }

    /** NOT_FOUND if there is none in scope. */
    public Claim require(Scope scope, String id) {
        return findByIdOptional(id).filter(claim -> admits(scope, claim)).orElseThrow(() -> notFound(id));
    }

    Claim requireLocked(Scope scope, String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(claim -> admits(scope, claim))
                .orElseThrow(() -> notFound(id));
    }

    /** Whether someone may see a claim that is read so. */
    public boolean admits(Scope scope, Claim claim) {
        if (scope.isEverywhere()) return true;
        if (!scope.caller().is(Role.SUPERVISOR)) return false;
        var assessed = claim.assessment.places();
        return assessed.isEmpty() || places.byIds(assessed).stream().anyMatch(place -> scope.admitsPlace(place.path));
    }

    Slice<Claim> find(Scope scope, ClaimFilter filter, Page page) {
        var conditions = new Conditions();
        within(conditions, scope);
        if (filter != null) {
            conditions
                    .and("c.metric = :metric", "metric", filter.metric())
                    .and("c.speaker = :speaker", "speaker", filter.speaker());
            meet(conditions, filter.from(), filter.until());
        }
        long total = count("from Claim c where " + conditions.text(), conditions.values());
        conditions.and("c.createdSeq > :after", "after", page.afterNumber());
        var oneMore = having(conditions).range(0, page.first()).list();
        return Slice.of(page, oneMore, total, claim -> claim.createdSeq);
    }

    private PanacheQuery<Claim> having(Conditions conditions) {
        return find("from Claim c where " + conditions.text() + " order by c.createdSeq", conditions.values());
    }

    private static void meet(Conditions conditions, LocalDate from, LocalDate until) {
        conditions
                .and("(c.lastDay is null or c.lastDay >= :from)", "from", from)
                .and("(c.firstDay is null or c.firstDay <= :until)", "until", until);
    }

    /** The same as {@link #admits}, on rows. Paths are asked anew: places move in the gazetteer. */
    private static void within(Conditions conditions, Scope scope) {
        if (scope.isEverywhere()) return;
        conditions.and(
                "(c.areas is empty or exists (select 1 from Place p, Place area where p.id member of c.areas "
                        + "and area.id in :scope and substring(p.path, 1, length(area.path)) = area.path))",
                "scope",
                scope.areas().stream().map(Scope.Area::place).toList());
    }

    private static Problem notFound(String id) {
        return new Problem.NotFound("claim", id);
    }
}
