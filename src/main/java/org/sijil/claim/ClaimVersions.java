package org.sijil.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All versions of all claims. */
@ApplicationScoped
public class ClaimVersions implements PanacheRepositoryBase<ClaimVersion, ClaimVersion.Key> {

    public ClaimVersion of(String claim, int version) {
        return findById(new ClaimVersion.Key(claim, version));
    }

    /** The version of each claim that was valid right after this entry, in the order the claims were recorded. */
    public List<ClaimVersion> asOf(long seq) {
        return list(
                "select v from ClaimVersion v join Claim c on c.id = v.claim "
                        + "where v.fromSeq <= ?1 and (v.toSeq is null or v.toSeq > ?1) order by c.createdSeq",
                seq);
    }
}
