package org.sijil;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sijil.identity.AdministratorMade;

/** Reads the administrator's one-time password off the console of the test's server. */
@ApplicationScoped
class FirstPassword {
    private volatile AdministratorMade made;

    void printed(@Observes AdministratorMade administrator) {
        made = administrator;
    }

    AdministratorMade made() {
        return made;
    }
}
