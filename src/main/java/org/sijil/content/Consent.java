package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** What a source agreed to. Of rival answers the stricter stands: NO before UNKNOWN before YES. */
@Description("What the source agreed to. While answers are in conflict NO stands before UNKNOWN, UNKNOWN before YES.")
public enum Consent {
    NO,
    UNKNOWN,
    YES
}
