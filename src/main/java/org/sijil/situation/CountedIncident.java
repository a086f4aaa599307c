package org.sijil.situation;

import org.jspecify.annotations.Nullable;
import org.sijil.figure.Figures;
import org.sijil.place.PlaceTree;

/** An incident that was chosen by grade and days, with its figures and its place as exactly as it is known. */
record CountedIncident(
        HeldIncident incident, Figures figures, @Nullable String place) {

    static CountedIncident of(HeldIncident incident, PlaceTree tree) {
        return new CountedIncident(
                incident, Figures.of(incident.accounts(), incident.choices()), incident.effectivePlace(tree));
    }

    String id() {
        return incident.id();
    }
}
