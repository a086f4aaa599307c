package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sijil.access.Scope;
import org.sijil.database.Pageful;
import org.sijil.shared.Page;
import org.sijil.shared.Problem;
import org.sijil.shared.Slice;

/** All submissions. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, String> {
    private static final int AT_ONCE = 500;

    public Submission require(Scope scope, String id) {
        return visible(scope, id).orElseThrow(() -> new Problem.NotFound("submission", id));
    }

    Optional<Submission> visible(Scope scope, String id) {
        return findByIdOptional(id).filter(one -> scope.admitsSubmission(one.author, one.draft, one.areaPaths()));
    }

    /**
     * Those in scope that changed after one entry up to another, in the register's order, as a {@link Pageful}. An entry
     * changes one at most.
     */
    public List<Submission> changed(Scope scope, long after, long upTo, int limit) {
        var condition = scope.submissions();
        var parameters = new HashMap<>(condition.parameters());
        parameters.put("after", after);
        parameters.put("upTo", upTo);
        var found = find("seq > :after and seq <= :upTo and " + condition.hql() + " order by seq", parameters);
        return Pageful.read(found.page(0, limit), Submission::characters);
    }

    /** Those in these states that the scope admits; all of them for who works everywhere. Drafts never. */
    public List<Submission> waiting(Scope scope, Collection<SubmissionState> states) {
        var condition = scope.submissions();
        var parameters = new HashMap<>(scope.isEverywhere() ? Map.of() : condition.parameters());
        parameters.put("states", states);
        return list(
                "draft = false and state in :states" + (scope.isEverywhere() ? "" : " and " + condition.hql()),
                parameters);
    }

    public List<Submission> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Those that were rejected because they repeat this one. */
    List<Submission> rejectedAsDuplicateOf(String id) {
        return list("state = ?1 and duplicateOf = ?2 order by id", SubmissionState.REJECTED, id);
    }

    /** Those that were rejected because they repeat one of these; only the ids, as they are read before they are locked. */
    List<String> idsOfRepetitions(Collection<String> ids) {
        return getEntityManager()
                .createQuery("select id from Submission where state = :state and duplicateOf in :ids", String.class)
                .setParameter("state", SubmissionState.REJECTED)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those that happened at one of the places, and those that name a place nobody knew. */
    List<String> idsNaming(Collection<String> places) {
        var ids = new TreeSet<String>();
        var left = new ArrayList<>(places);
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            var some = left.subList(from, Math.min(from + AT_ONCE, left.size()));
            ids.addAll(getEntityManager()
                    .createQuery("select id from Submission where place in :places", String.class)
                    .setParameter("places", some)
                    .getResultList());
        }
        list("hasBlockingFlag = true").stream()
                .filter(one -> !Collections.disjoint(Flags.placesNamedIn(one.content()), places))
                .forEach(one -> ids.add(one.id));
        return List.copyOf(ids);
    }

    /** Those in scope that have all that is asked for, newest first. */
    Slice<Submission> find(Scope scope, SubmissionFilter asked, String placePath, Page page) {
        var conditions = asked.conditions(placePath);
        var inScope = scope.submissions();
        var values = conditions.values();
        values.putAll(inScope.parameters());
        long total = count(conditions.text() + " and " + inScope.hql(), values);
        conditions.and("createdSeq < :after", "after", page.after() == null ? null : page.afterNumber());
        var found = find(conditions.text() + " and " + inScope.hql() + " order by createdSeq desc", values);
        return Pageful.slice(page, found, Submission::characters, total, one -> one.createdSeq);
    }
}
