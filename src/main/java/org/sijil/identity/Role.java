package org.sijil.identity;

import org.eclipse.microprofile.graphql.Description;

/** What a person may do. */
@Description("What a person may do. INTEGRATOR is closed until there is a redacted view.")
public enum Role {
    FIELD_WORKER,
    SUPERVISOR,
    ANALYST,
    INTEGRATOR,
    ADMINISTRATOR
}
