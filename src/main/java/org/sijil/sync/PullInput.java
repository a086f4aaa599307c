package org.sijil.sync;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What a device asks for. */
@Input("PullInput")
@Description("What a device asks for.")
public record PullInput(
        @Description("The installation of the credential.") @Id @NonNull
        String installation,

        @Description("The cursor of the last page; null to start.")
        String cursor,

        @Description("The device's highest receipt, if it has one.")
        String receipt,

        @Description(
                "Most changes in the page, 1 to 1,000; null reads as 200. Changes of one entry stay together, and a page of large submissions ends earlier.")
        Integer limit,

        @Description("The version of this schema that the device knows: 1.") @NonNull
        Integer schemaVersion) {}
