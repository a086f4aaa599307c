package org.sijil.identity;

/** Which people a supervisor answers for. Who is assigned where is known to others. */
public interface Oversight {

    /** Whether all areas of the person lie in the supervisor's; no for a person without any. */
    boolean oversees(String supervisor, String person);

    /** Asked before the person stops being the root area's supervisor. CONTRADICTION if there is no other one. */
    void checkMayLeaveRoot(String person);
}
