package org.sijil.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

/** Makes the administrator of an empty deployment and prints the one-time password, once. */
@ApplicationScoped
class FirstStart {
    void makeAdministrator(@Observes @Priority(20) StartupEvent start, Staff staff, Event<AdministratorMade> made) {
        var administrator = staff.createFirst();
        if (administrator == null) return;
        var name = administrator.person().signInName;
        System.out.println("Sijil made its administrator. Sign in once with the name " + name + " and the password "
                + administrator.oneTimePassword() + " and give a new password. It is not shown again.");
        made.fire(new AdministratorMade(name, administrator.oneTimePassword()));
    }
}
