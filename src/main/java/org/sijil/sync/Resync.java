package org.sijil.sync;

import org.eclipse.microprofile.graphql.Description;

/** That a device must start anew. */
@Description("That a device must start anew.")
public enum Resync {
    @Description("This page is the first of all that its scope admits; at hasMore false it drops what it did not see.")
    RESTART,
    @Description(
            "The register does not hold what the device knows of it; nothing was applied: the device clears its cursor and receipt and pushes its kept edits again.")
    DIVERGED
}
