package org.sijil.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Pairing codes that were given out. */
@ApplicationScoped
class Pairings implements PanacheRepositoryBase<PairingCode, String> {

    /** Whatever could let this device in: the codes it used, and those of its person that nobody used yet. */
    void voidFor(Installation device) {
        delete("person = ?1 and (installation is null or installation = ?2)", device.person, device.id);
    }
}
