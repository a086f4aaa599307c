package org.sijil.identity;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;

/**
 * Makes the administrator of an empty register and prints the one-time password, once. Only a server does, and only when it
 * listens: commands print nothing but their answer, and nobody waits for the hash of a password.
 */
@ApplicationScoped
class FirstStart {
    void makeAdministrator(@ObservesAsync HttpServerStart listening, Staff staff, Event<Ready> ready) {
        var added = staff.createFirst();
        if (added == null) {
            ready.fire(new Ready(null));
            return;
        }
        var made = new Ready.Administrator(added.person().signInName, added.oneTimePassword());
        System.out.println("Sijil made its administrator. Sign in once with the name " + made.signInName()
                + " and the password " + made.oneTimePassword()
                + " and give a new password. It is not shown again.");
        ready.fire(new Ready(made));
    }
}
