package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every edit that was ever taken in. */
@ApplicationScoped
public class StoredEdits implements PanacheRepositoryBase<StoredEdit, String> {

    List<StoredEdit> merged(String submission) {
        return list("submission = ?1 and mergedSeq is not null order by mergedSeq", submission);
    }

    /**
     * Whether the person wrote any of it, or sent what is credited to another. Choosing between what others wrote is not
     * writing.
     */
    public boolean isAuthor(String submission, String person) {
        return count(
                        "submission = ?1 and (person = ?2 or sentBy = ?2) and authored = true and mergedSeq is not null",
                        submission,
                        person)
                > 0;
    }

    long lastNumber(String installation) {
        return find("installation = ?1 and sentOn is null order by number desc", installation)
                .firstResultOptional()
                .map(edit -> edit.number)
                .orElse(0L);
    }
}
