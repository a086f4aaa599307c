package org.sijil.sync;

import org.eclipse.microprofile.graphql.Description;

/** All that a poke says. What there is, a pull brings. */
@Description("All that a poke says: there may be more. A pull brings it.")
public enum Poke {
    @Description("There may be more in the caller's scope than before: pull.")
    MORE
}
