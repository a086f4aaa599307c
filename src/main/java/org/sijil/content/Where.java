package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.sijil.shared.Protected;

/** Where an event happened, as far as the account says. */
@Description("Where the event happened.")
public record Where(
        @Description("Gazetteer id of the place. An unknown id is stored, flagged, and blocks verification.") @Id
        String place,

        @Description("Position, WGS84.") Point point,

        @Description("How exactly the place is known; the coarser of this and the place's level is used.")
        GeoPrecision geoPrecision,

        @Description("The worker's own words on the place.") @Protected
        String note) {}
