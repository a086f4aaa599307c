package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** How badly a facility was damaged. */
@Description("How badly a facility was damaged.")
public enum Damage {
    NONE,
    MINOR,
    SERIOUS,
    TOTAL,
    UNKNOWN
}
