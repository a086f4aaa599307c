package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.sijil.database.Known;

/** Every edit that was ever taken in. */
@ApplicationScoped
public class StoredEdits implements PanacheRepositoryBase<StoredEdit, String> {
    private final Known known;

    StoredEdits(Known known) {
        this.known = known;
    }

    /** Those that were merged into these records, in the register's order. */
    List<StoredEdit> merged(Collection<String> submissions) {
        return submissions.isEmpty()
                ? List.of()
                : list("submission in ?1 and mergedSeq is not null order by mergedSeq", submissions);
    }

    /** Most often none of what comes was there before. */
    boolean hasAny(Collection<String> ids) {
        return !known.of("edit", "id", ids).isEmpty();
    }

    List<StoredEdit> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
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
