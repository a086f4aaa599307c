package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** The hedge that a number was said with. */
@Description("The hedge a number was said with: n itself, n or more, more than n, n or fewer, about n, no number.")
public enum Qualifier {
    EXACT,
    AT_LEAST,
    MORE_THAN,
    UP_TO,
    ABOUT,
    UNQUANTIFIED
}
