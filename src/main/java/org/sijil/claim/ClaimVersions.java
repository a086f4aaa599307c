package org.sijil.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All versions of all claims. */
@ApplicationScoped
public class ClaimVersions implements PanacheRepositoryBase<ClaimVersion, ClaimVersion.Key> {

    public ClaimVersion of(String claim, int version) {
        return findById(new ClaimVersion.Key(claim, version));
    }
}
