package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** The hedge that a number was said with. */
@Description("The hedge a number n was said with.")
public enum Qualifier {
    @Description("n itself.")
    EXACT,
    @Description("n or more.")
    AT_LEAST,
    @Description("More than n.")
    MORE_THAN,
    @Description("n or fewer: a ceiling, no floor.")
    UP_TO,
    @Description("About n.")
    ABOUT,
    @Description("No number: \"dozens\".")
    UNQUANTIFIED
}
