package org.sijil.place;

import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of a file: all of it is in, or, where there is any problem, none of it. */
@DefaultNonNull
@Description("What became of a file: all of it is in, or, where there is any problem, none of it.")
public record ImportResult(
        @Description("How many rows were added or changed.") int imported,

        @Description("How many rows were there already, just so.")
        int unchanged,

        @Description("Why nothing was imported: the first 100 problems, by line. Empty if everything was.")
        List<@NonNull ImportProblem> problems) {}
