package org.sijil.content;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** People who left, or were away from, a place, as one account tells it. */
@Description("People on the move or away from home (IDMC: a flow or a stock); keyed by id.")
public record Displacement(
        @Description("Key of the item within the submission, chosen by the device.") @Id @NonNull
        String id,

        @Description("A first flight, another one, a return, or the people away at a moment.")
        DisplacementMeasure measure,

        @Description("What the count counts; null reads as PEOPLE.")
        DisplacementUnit unit,

        @Description("How many.") Count count,

        @Description("Gazetteer id of the place they left.") @Id
        String origin,

        @Description("Gazetteer id of the place they went to.") @Id
        String destination,

        @Description("First day, local date.") LocalDate from,
        @Description("Last day, inclusive, local date.") LocalDate until) {}
