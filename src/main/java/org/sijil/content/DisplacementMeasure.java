package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** What a displacement figure measures. */
@Description("What a displacement figure measures (IDMC). All but STOCK are flows.")
public enum DisplacementMeasure {
    @Description("People who fled.")
    NEW,
    @Description("People displaced already who fled again.")
    SECONDARY,
    @Description("People who went back.")
    RETURN,
    @Description("The people away at a moment.")
    STOCK
}
