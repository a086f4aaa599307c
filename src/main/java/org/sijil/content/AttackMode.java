package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** From where an attack came. */
@Description("From where the attack came.")
public enum AttackMode {
    LAND,
    AIR,
    BOTH,
    UNKNOWN
}
