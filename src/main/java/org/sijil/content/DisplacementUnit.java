package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** What a displacement count counts. */
@Description("What a displacement count counts.")
public enum DisplacementUnit {
    PEOPLE,
    HOUSEHOLDS
}
