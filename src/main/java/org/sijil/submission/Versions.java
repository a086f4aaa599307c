package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.sijil.access.Scope;
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
        var oneMore = find(conditions.text() + " order by version desc", conditions.values())
                .range(0, page.first())
                .list();
        return Slice.of(page, oneMore, total, version -> version.version);
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
