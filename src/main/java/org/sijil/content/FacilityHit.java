package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A facility that an account says was hit. Each member merges by itself. */
@Description("A facility said to be hit; keyed by id, and each member merges by itself.")
public record FacilityHit(
        @Description("Key of the item within the submission, chosen by the device.") @Id @NonNull
        String id,

        @Description("Which facility.") NamedFacility facility,
        @Description("Hit itself, or its perimeter.") Proximity proximity,
        @Description("How badly it was damaged.") Damage damage,
        @Description("How far it worked afterwards.") Functioning functioningAfter) {}
