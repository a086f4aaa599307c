package org.sijil.claim;

import org.eclipse.microprofile.graphql.Description;

/** What a claim counts. Named as the figures that it may stand beside. */
@Description(
        "What a claim counts. ATTRIBUTION counts nothing: it says who did it, in words. OTHER says in `unit` what.")
public enum ClaimMetric {
    KILLED,
    INJURED,
    MISSING,
    DETAINED,
    SETTLEMENTS_ATTACKED,
    FACILITIES_HIT,
    PROHIBITED_WEAPON_USES,
    DISPLACED,
    ATTRIBUTION,
    OTHER;

    /** Whether people are counted, so that it can be said which. */
    boolean isOfPeople() {
        return switch (this) {
            case KILLED, INJURED, MISSING, DETAINED, DISPLACED -> true;
            default -> false;
        };
    }
}
