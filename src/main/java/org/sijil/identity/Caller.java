package org.sijil.identity;

import java.util.Set;
import org.sijil.register.Said;
import org.sijil.shared.Problem;

/** Who is asking, on which installation, as their credential told at the start of this request. */
public record Caller(String person, Role role, String installation) {

    public boolean is(Role other) {
        return role == other;
    }

    /** Anyone else is answered NOT_ALLOWED. */
    public void mustBe(Role... roles) {
        if (!Set.of(roles).contains(role)) {
            throw new Problem.NotAllowed("A " + role + " may not do this; it takes one of " + Set.of(roles) + ".");
        }
    }

    /** A device speaks for itself only: another installation is answered NOT_ALLOWED. */
    public void mustBeOn(String claimed) {
        if (!installation.equals(claimed)) {
            throw new Problem.NotAllowed("The installation is not the one of this credential.");
        }
    }

    public Said says(String kind, String subject, Record payload) {
        return Said.by(person, installation, kind, subject, payload);
    }
}
