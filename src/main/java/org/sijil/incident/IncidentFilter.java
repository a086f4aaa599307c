package org.sijil.incident;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.sijil.figure.Grade;

/** What incidents must have to be listed; null asks for nothing. */
@Input("IncidentFilter")
@Description("What incidents must have to be listed, all of it.")
public record IncidentFilter(
        @Description("Only those that began on this day or later; one dated by its month begins on the first.")
        LocalDate from,

        @Description("Only those that began on this day or earlier; one dated by its month begins on the first.")
        LocalDate until,

        @Description("Only those in this place, with all that lies in it.") @Id
        String place,

        @Description("Only those of this grade.") Grade grade) {}
