package org.sijil.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rules of review that an administrator sets. */
@ApplicationScoped
class Settings implements PanacheRepositoryBase<Setting, String> {}
