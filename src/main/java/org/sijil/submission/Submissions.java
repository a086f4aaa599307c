package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.access.Scope;
import org.sijil.shared.Problem;

/** All submissions. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, String> {

    public Submission require(Scope scope, String id) {
        return findByIdOptional(id)
                .filter(one -> scope.admitsSubmission(one.author, one.draft, one.areaPaths()))
                .orElseThrow(() -> new Problem.NotFound("submission", id));
    }

    /** Those in scope that changed after this entry, in the register's order. */
    public List<Submission> changedAfter(Scope scope, long seq, int limit) {
        var condition = scope.submissions();
        var parameters = new HashMap<>(condition.parameters());
        parameters.put("seq", seq);
        return find("seq > :seq and " + condition.hql() + " order by seq", parameters)
                .page(0, limit)
                .list();
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

    List<Submission> naming(Collection<String> places) {
        return places.isEmpty() ? List.of() : list("place in ?1", places);
    }

    /** Those that were rejected because they repeat this one. */
    public List<Submission> rejectedAsDuplicateOf(String id) {
        return list("state = ?1 and duplicateOf = ?2 order by id", SubmissionState.REJECTED, id);
    }

    boolean hasTwin(Submission one) {
        return count(
                        "author = ?1 and place = ?2 and onDay = ?3 and eventType = ?4 and id <> ?5 and draft = false",
                        one.author,
                        one.place,
                        one.onDay,
                        one.eventType,
                        one.id)
                > 0;
    }
}
