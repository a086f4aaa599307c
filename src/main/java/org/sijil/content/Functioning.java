package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** How far a facility still works. */
@Description("How far a facility still works.")
public enum Functioning {
    FULL,
    PARTIAL,
    NONE,
    UNKNOWN
}
