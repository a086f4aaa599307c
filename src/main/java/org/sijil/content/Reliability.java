package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** How far a source can be relied on (the Admiralty scale), A best. */
@Description("How far the source can be relied on (Admiralty scale).")
public enum Reliability {
    @Description("Completely.")
    A,
    @Description("Usually.")
    B,
    @Description("Fairly.")
    C,
    @Description("Not usually.")
    D,
    @Description("Not at all.")
    E,
    @Description("Cannot be judged.")
    F
}
