package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.sijil.place.FacilityType;
import org.sijil.shared.Protected;

/** A facility as a worker names it: by registry id, or by type and name. */
@Description("A facility as named in the account: by registry id, or by type and name.")
public record NamedFacility(
        @Description("Registry id. An unknown id is stored, flagged, and blocks verification.") @Id
        String id,

        @Description("Its type; the registry's type comes first once it is matched.")
        FacilityType type,

        @Description("Its name in the account's words.") @Protected
        String name) {}
