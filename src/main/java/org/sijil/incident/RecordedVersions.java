package org.sijil.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All versions of all displacement records. */
@ApplicationScoped
class RecordedVersions implements PanacheRepositoryBase<RecordedVersion, RecordedVersion.Key> {}
