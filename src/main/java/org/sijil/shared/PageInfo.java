package org.sijil.shared;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** Relay's page information; pages run forward only. */
@Description("Where a page stands (Relay). Pages run forward: pass endCursor as `after`.")
public record PageInfo(
        @Description("Whether there are items after this page.")
        boolean hasNextPage,

        @Description("Cursor of the last item; null for an empty page.") @Nullable
        String endCursor) {}
