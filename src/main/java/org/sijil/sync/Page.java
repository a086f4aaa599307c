package org.sijil.sync;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A part of what a device's scope admits, in the register's order. Store its changes, cursor and receipt in one transaction. */
@Name("Page")
@DefaultNonNull
@Description(
        "A part of what the caller's scope admits, in the register's order. Store changes, cursor and receipt in one transaction.")
public record Page(
        @Description("In the register's order.") List<@NonNull Change> changes,

        @Description("Send it with the next pull and push.") String cursor,

        @Description("How far the register has come, and its hash there; keep the highest.")
        String receipt,

        @Description("At false the device holds exactly what its scope admits.")
        boolean hasMore,

        @Description("Null: go on as usual.") @Nullable Resync resync,

        @Description(
                "Acknowledged edits up to this entry lie in a confirmed backup; null: in none, keep them for 30 days.")
        @Nullable
        String safeThrough) {}
