package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** What was done to people. */
@Description("What was done to people.")
public enum Harm {
    KILLED,
    INJURED,
    MISSING,
    DETAINED
}
