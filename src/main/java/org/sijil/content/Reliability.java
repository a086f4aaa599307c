package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** How far a source can be relied on (the Admiralty scale), A best. */
@Description("How far the source can be relied on (Admiralty scale): A completely, E not, F cannot be judged.")
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
}
