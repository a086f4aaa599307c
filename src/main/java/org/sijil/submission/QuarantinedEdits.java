package org.sijil.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The edits that were ever kept aside. */
@ApplicationScoped
public class QuarantinedEdits implements PanacheRepositoryBase<Quarantined, String> {

    boolean holdsChain(String submission, String installation) {
        return count(
                        "submission = ?1 and installation = ?2 and state = ?3",
                        submission,
                        installation,
                        Quarantined.State.HELD)
                > 0;
    }

    List<Quarantined> held(String submission, QuarantineCode code) {
        return list(
                "submission = ?1 and code = ?2 and state = ?3 order by installation, number",
                submission,
                code,
                Quarantined.State.HELD);
    }

    /** Those of the submissions that have an edit kept aside. */
    Set<String> holding(Collection<String> submissions) {
        if (submissions.isEmpty()) return Set.of();
        return find("submission in ?1 and state = ?2", submissions, Quarantined.State.HELD).stream()
                .map(edit -> edit.submission)
                .collect(Collectors.toSet());
    }

    /** Those of an installation that were applied or dismissed after this entry, in the register's order. */
    public List<Quarantined> closedAfter(String installation, long seq, int limit) {
        return find("installation = ?1 and closedSeq > ?2 order by closedSeq, edit", installation, seq)
                .page(0, limit)
                .list();
    }
}
