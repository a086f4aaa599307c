package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sijil.access.Scope;
import org.sijil.shared.Conditions;
import org.sijil.shared.Page;
import org.sijil.shared.Problem;
import org.sijil.shared.Slice;

/** All conflicts, open and resolved. */
@ApplicationScoped
public class Conflicts implements PanacheRepositoryBase<Conflict, String> {

    public List<Conflict> openOf(String submission) {
        return list("submission = ?1 and state = ?2 order by path", submission, Conflict.State.OPEN);
    }

    List<Conflict> openOf(Collection<String> submissions) {
        return submissions.isEmpty()
                ? List.of()
                : list("submission in ?1 and state = ?2 order by path", submissions, Conflict.State.OPEN);
    }

    /** Without reading the conflict: its record is to be locked first. */
    Optional<String> submissionOf(String conflict) {
        return getEntityManager()
                .createQuery("select submission from Conflict where id = :id", String.class)
                .setParameter("id", conflict)
                .getResultStream()
                .findFirst();
    }

    /** Those of submissions in scope, in this state, oldest first. */
    Slice<Conflict> find(Scope scope, Conflict.State state, Page page) {
        var inScope = scope.submissions("s.");
        var after = After.of(page);
        var conditions = new Conditions()
                .and("state = :state", "state", state)
                .and("submission in (select s.id from Submission s where " + inScope.hql() + ")", "me", "");
        var values = conditions.values();
        values.putAll(inScope.parameters());
        long total = count(conditions.text(), values);
        if (after != null) {
            conditions
                    .and("openedSeq >= :seq", "seq", after.seq())
                    .and("(openedSeq > :seq or id > :id)", "id", after.id());
        }
        var oneMore = find(conditions.text() + " order by openedSeq, id", values)
                .range(0, page.first())
                .list();
        return Slice.of(page, oneMore, total, conflict -> conflict.openedSeq + "/" + conflict.id);
    }

    /** One edit may open several conflicts: they are told apart by their ids. */
    private record After(long seq, String id) {
        static After of(Page page) {
            if (page.after() == null) return null;
            var matcher = Pattern.compile("(\\d{1,18})/(.+)").matcher(page.after());
            Problem.BadValue.unless(matcher.matches(), "after", "an endCursor or cursor of this same list, or nothing");
            return new After(Long.parseLong(matcher.group(1)), matcher.group(2));
        }
    }
}
