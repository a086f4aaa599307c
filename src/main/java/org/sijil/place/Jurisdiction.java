package org.sijil.place;

/** Which places a supervisor answers for. Who is assigned where is known to others. */
public interface Jurisdiction {

    /** Whether the place is one of the supervisor's areas or lies in one. */
    boolean covers(String supervisor, String place);
}
