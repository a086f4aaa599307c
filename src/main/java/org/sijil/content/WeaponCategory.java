package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** Kinds of weapons. */
@Description("Kind of weapon.")
public enum WeaponCategory {
    CLUSTER,
    INCENDIARY,
    CHEMICAL,
    BIOLOGICAL,
    LANDMINE,
    BARREL_BOMB,
    THERMOBARIC,
    UNGUIDED_ROCKET,
    OTHER,
    UNKNOWN
}
