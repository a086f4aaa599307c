package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** How exactly a day is known (UCDP date precision, in words). */
@Description("How exactly the day is known.")
public enum DatePrecision {
    @Description("That day, or the days until `until`.")
    DAY,
    @Description("Some time in the seven days from `on`.")
    WEEK,
    @Description("Some time in the calendar month of `on`.")
    MONTH,
    @Description("Some time from `on` until `until`, which it needs.")
    LONGER
}
