package org.sijil.figure;

import org.eclipse.microprofile.graphql.Description;

/** How much of the event an account tells about one counted thing. */
@Description("How much of the event an account tells about one counted thing.")
public enum Mark {
    @Description("All of it.")
    WHOLE,
    @Description("A part of it, as a ward sees those brought in: a lower bound only.")
    PART,
    @Description("Nothing that counts: a party's denial, a mistake.")
    SET_ASIDE
}
