package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A position on the Earth, WGS84. */
@Description("A position, WGS84.")
public record Point(
        @Description("Latitude in degrees, -90 to 90.") @NonNull
        Double lat,

        @Description("Longitude in degrees, -180 to 180.") @NonNull
        Double lon,

        @Description("Radius in metres within which the position is true.")
        Integer accuracyM) {}
