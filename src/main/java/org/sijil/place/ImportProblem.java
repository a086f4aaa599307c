package org.sijil.place;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** Why a file was not imported: one of the reasons. */
@DefaultNonNull
@Description("Why a file was not imported: one of the reasons.")
public record ImportProblem(
        @Description("Line of the file, from 1 for the header.")
        int line,

        @Description("Name of the column; null if the whole line is meant.") @Nullable
        String column,

        @Description("What must be there instead.") String message) {}
