package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** What a displacement figure measures. */
@Description("NEW, SECONDARY and RETURN are flows; STOCK is the people away at a moment.")
public enum DisplacementMeasure {
    NEW,
    SECONDARY,
    RETURN,
    STOCK
}
