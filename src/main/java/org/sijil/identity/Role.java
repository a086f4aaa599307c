package org.sijil.identity;

import org.eclipse.microprofile.graphql.Description;

/** What a person may do. */
@Description("What a person may do.")
public enum Role {
    @Description("Records submissions and sees their own, and those of an area where it is allowed.")
    FIELD_WORKER,
    @Description("Reviews submissions and works on incidents and claims, in their areas.")
    SUPERVISOR,
    @Description("Works on incidents, claims and situation reports, everywhere.")
    ANALYST,
    @Description("Closed until there is a redacted view: nobody gets it.")
    INTEGRATOR,
    @Description("Adds people, devices, places and facilities, and assigns areas.")
    ADMINISTRATOR
}
