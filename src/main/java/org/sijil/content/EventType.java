package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** What happened. */
@Description("What happened.")
public enum EventType {
    AIR_STRIKE,
    SHELLING,
    MISSILE,
    DRONE_STRIKE,
    GROUND_ATTACK,
    LANDMINE_OR_ERW,
    SHOOTING,
    ABDUCTION,
    OTHER
}
