package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.content.Content;
import org.sijil.register.DeploymentKey;
import org.sijil.shared.Json;

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

    List<SubmissionVersion> withDigest(String submission, String digest) {
        return list("submission = ?1 and digest = ?2 order by version", submission, digest);
    }

    String digest(Content content) {
        return key.digest("content", Json.write(content)).substring(0, 32);
    }
}
