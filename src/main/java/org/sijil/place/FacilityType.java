package org.sijil.place;

import org.eclipse.microprofile.graphql.Description;

/** Kinds of facilities that people depend on. */
@Description("Kind of facility.")
public enum FacilityType {
    EDUCATION,
    HEALTH,
    CAMP,
    WORSHIP,
    MARKET,
    BAKERY,
    WATER,
    POWER,
    CIVIL_DEFENCE,
    AID,
    ADMINISTRATION,
    OTHER
}
