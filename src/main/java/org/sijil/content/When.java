package org.sijil.content;

import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.graphql.Description;

/** When an event happened, as far as the account says. */
@Description("When the event happened. The days are local dates in the operation's time zone.")
public record When(
        @Description("First or only day.") LocalDate on,

        @Description("Last day, inclusive, of an event of several days.")
        LocalDate until,

        @Description("Local time of day, if told.") LocalTime time,

        @Description("How exactly the day is known; null reads as DAY.")
        DatePrecision precision) {

    /** The first day on which it may have happened, or null: "in October" may be the first of October. */
    public LocalDate firstPossibleDay() {
        return on != null && precision == DatePrecision.MONTH ? on.withDayOfMonth(1) : on;
    }
}
