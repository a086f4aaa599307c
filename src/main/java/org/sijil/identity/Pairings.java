package org.sijil.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Pairing codes that were given out. */
@ApplicationScoped
class Pairings implements PanacheRepositoryBase<PairingCode, String> {}
