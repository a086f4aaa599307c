package org.sijil.situation;

import org.jspecify.annotations.Nullable;
import org.sijil.place.FacilityType;

/** A facility as the registry has it: its type and place come before a worker's. */
public record RegisteredFacility(
        FacilityType type, @Nullable String place) {}
