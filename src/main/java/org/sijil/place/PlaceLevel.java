package org.sijil.place;

import org.eclipse.microprofile.graphql.Description;

/** How wide a place is, widest first (OCHA administrative levels, then where people live). */
@Description("How wide a place is, widest first. COMMUNITY, NEIGHBOURHOOD and CAMP are where people live.")
public enum PlaceLevel {
    COUNTRY,
    GOVERNORATE,
    DISTRICT,
    SUBDISTRICT,
    COMMUNITY,
    NEIGHBOURHOOD,
    CAMP;

    public boolean isWiderThan(PlaceLevel other) {
        return compareTo(other) < 0;
    }
}
