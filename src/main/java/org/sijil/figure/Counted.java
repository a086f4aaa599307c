package org.sijil.figure;

import org.sijil.content.Harm;

/** What an account can be marked on, each by itself: it may know the dead of a whole site and the injured of one ward. */
public enum Counted {
    KILLED,
    INJURED,
    MISSING,
    DETAINED,
    FACILITIES,
    USES,
    DISPLACED;

    public static Counted of(Harm harm) {
        return switch (harm) {
            case KILLED -> KILLED;
            case INJURED -> INJURED;
            case MISSING -> MISSING;
            case DETAINED -> DETAINED;
        };
    }
}
