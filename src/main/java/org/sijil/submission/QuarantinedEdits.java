package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.access.Scope;
import org.sijil.database.Pageful;
import org.sijil.shared.Conditions;
import org.sijil.shared.Page;
import org.sijil.shared.Slice;

/** The edits that were ever kept aside. */
@ApplicationScoped
public class QuarantinedEdits implements PanacheRepositoryBase<Quarantined, String> {

    /** Those of these records that still wait. */
    List<Quarantined> held(Collection<String> submissions) {
        return submissions.isEmpty()
                ? List.of()
                : list("submission in ?1 and state = ?2", submissions, Quarantined.State.HELD);
    }

    /** Without reading the row: its record is to be locked first. */
    Optional<String> submissionOf(String edit) {
        return getEntityManager()
                .createQuery("select submission from Quarantined where edit = :edit", String.class)
                .setParameter("edit", edit)
                .getResultStream()
                .findFirst();
    }

    /** Those in scope in this state, oldest first. */
    Slice<Quarantined> find(Scope scope, Quarantined.State state, Page page) {
        var inScope = scope.submissions();
        var conditions = new Conditions().and("state = :state", "state", state);
        var values = conditions.values();
        values.putAll(inScope.parameters());
        long total = count(conditions.text() + " and " + inScope.hql(), values);
        conditions.and("seq > :after", "after", page.afterNumber());
        var found = find(conditions.text() + " and " + inScope.hql() + " order by seq", values);
        return Pageful.slice(page, found, Quarantined::characters, total, row -> row.seq);
    }

    /** Those of the submissions that have an edit kept aside. */
    Set<String> holding(Collection<String> submissions) {
        if (submissions.isEmpty()) return Set.of();
        var held = "select distinct submission from Quarantined where submission in :submissions and state = :held";
        return Set.copyOf(getEntityManager()
                .createQuery(held, String.class)
                .setParameter("submissions", submissions)
                .setParameter("held", Quarantined.State.HELD)
                .getResultList());
    }

    /**
     * Those that an installation sent and that were applied or dismissed after one entry up to another, in the register's
     * order, as a {@link Pageful}. An entry closes one. The installation that is named may be another, with an edit of its
     * own under that id.
     */
    public List<Quarantined> closed(String installation, long after, long upTo, int limit) {
        var condition = "coalesce(sentOn, installation) = ?1 and closedSeq > ?2 and closedSeq <= ?3 order by closedSeq";
        return Pageful.read(find(condition, installation, after, upTo).page(0, limit), Quarantined::characters);
    }
}
