package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.sijil.access.Scope;
import org.sijil.database.Pageful;
import org.sijil.register.DeploymentKey;
import org.sijil.shared.Conditions;
import org.sijil.shared.Page;
import org.sijil.shared.Slice;

/** All versions of all submissions. */
@ApplicationScoped
public class Versions implements PanacheRepositoryBase<SubmissionVersion, SubmissionVersion.Key> {
    private final DeploymentKey key;

    Versions(DeploymentKey key) {
        this.key = key;
    }

    public SubmissionVersion of(String submission, int version) {
        return findById(new SubmissionVersion.Key(submission, version));
    }

    /** Reads many at once, so that {@link #of} finds them without a query each. Inside one read. */
    public void fetch(List<SubmissionVersion.Key> keys) {
        if (!keys.isEmpty()) getEntityManager().unwrap(Session.class).findMultiple(SubmissionVersion.class, keys);
    }

    /** A record that left a scope, the entry where it did, and who said so; null: Sijil, when the gazetteer changed. */
    public record Departed(
            String submission, long seq, @Nullable String movedBy) {}

    /**
     * The records that a scope does not admit now, and whose last version in it ended after one entry up to another, in the
     * register's order. An entry ends one version at most. Most records whose version ended are in scope still, so that is
     * asked first: `later` names the record and not `last`, or SQLite would look for later versions of each before.
     */
    public List<Departed> departed(Scope scope, long after, long upTo, int limit) {
        if (!scope.seesOthers()) return List.of();
        var last = "from SubmissionVersion last"
                + " join SubmissionVersion next on next.submission = last.submission and next.version = last.version + 1"
                + " join Submission record on record.id = last.submission"
                + " where last.toSeq > :after and last.toSeq <= :upTo and record.author <> :me"
                + " and " + scope.othersSubmissions("last.").hql()
                + " and not (" + scope.othersSubmissions("record.").hql() + ")"
                + " and not exists (select 1 from SubmissionVersion later where later.submission = record.id"
                + " and later.version > last.version and "
                + scope.othersSubmissions("later.").hql() + ")";
        var query = getEntityManager()
                .createQuery(
                        "select last.submission, last.toSeq, next.person " + last + " order by last.toSeq",
                        Departed.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setParameter("me", scope.caller().person())
                .setMaxResults(limit);
        scope.othersSubmissions("").parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Those that the caller may see, newest first: what was a draft stays its author's. */
    Slice<SubmissionVersion> find(Scope scope, Submission record, Page page) {
        var conditions = new Conditions()
                .and("submission = :submission", "submission", record.id)
                .and(
                        "draft = :draft",
                        "draft",
                        record.author.equals(scope.caller().person()) ? null : false);
        long total = count(conditions.text(), conditions.values());
        conditions.and("version < :after", "after", page.after() == null ? null : page.afterNumber());
        var found = find(conditions.text() + " order by version desc", conditions.values());
        return Pageful.slice(page, found, SubmissionVersion::characters, total, version -> version.version);
    }

    Optional<SubmissionVersion> of(Dossier dossier, int version) {
        return dossier.added().stream()
                .filter(one -> one.version == version)
                .findFirst()
                .or(() -> Optional.ofNullable(of(dossier.submission, version)));
    }

    /** The first one that says this. */
    Optional<SubmissionVersion> withDigest(Dossier dossier, String digest) {
        return find("submission = ?1 and digest = ?2 order by version", dossier.submission, digest)
                .firstResultOptional()
                .or(() -> dossier.added().stream()
                        .filter(one -> one.digest.equals(digest))
                        .findFirst());
    }

    String digest(Written written) {
        return key.digest("content", written.json()).substring(0, 32);
    }
}
