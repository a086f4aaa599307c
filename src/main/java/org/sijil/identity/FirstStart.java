package org.sijil.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes the administrator of an empty deployment and prints the one-time password, once. */
@ApplicationScoped
public class FirstStart {
    private Staff.Added administrator;

    void makeAdministrator(@Observes @Priority(20) StartupEvent start, Staff staff) {
        administrator = staff.createFirst();
        if (administrator == null) return;
        System.out.println("Sijil made its administrator. Sign in once with the name "
                + administrator.person().signInName + " and the password " + administrator.oneTimePassword()
                + " and give a new password. It is not shown again.");
    }

    /** The administrator made at this start, or null. */
    public Staff.Added administrator() {
        return administrator;
    }
}
