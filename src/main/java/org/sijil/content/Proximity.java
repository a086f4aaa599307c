package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** How near a facility was hit. */
@Description("Whether the facility itself or its perimeter was hit.")
public enum Proximity {
    DIRECT,
    PERIMETER,
    UNKNOWN
}
