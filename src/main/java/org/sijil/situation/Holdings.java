package org.sijil.situation;

import java.util.List;
import java.util.Map;
import org.sijil.figure.DisplacementRecord;
import org.sijil.place.PlaceTree;

/** All that a situation is counted from, as valid at one moment. The order of the lists does not matter. */
public record Holdings(
        PlaceTree places,
        Map<String, RegisteredFacility> facilities,
        List<HeldIncident> incidents,
        List<DisplacementRecord> displacements) {

    public Holdings {
        facilities = Map.copyOf(facilities);
        incidents = List.copyOf(incidents);
        displacements = List.copyOf(displacements);
    }
}
