package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.shared.Protected;

/** Uses of one kind of weapon, as one account tells it. */
@Description("Uses of one kind of weapon; keyed by id.")
public record WeaponUse(
        @Description("Key of the item within the submission, chosen by the device.") @Id @NonNull
        String id,

        @Description("Kind of weapon.") WeaponCategory category,

        @Description("How many uses; null reads as at least 1.")
        Integer useCount,

        @Description(
                "Whether the source says such weapons are banned. The source's view: Sijil makes no legal finding.")
        Boolean saidToBeProhibited,

        @Description("The source's words.") @Protected String words) {}
