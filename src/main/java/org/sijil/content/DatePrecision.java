package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** How exactly a day is known (UCDP date precision, in words). */
@Description(
        "How exactly the day is known. WEEK is the seven days from `on`, MONTH its calendar month, LONGER needs `until`.")
public enum DatePrecision {
    DAY,
    WEEK,
    MONTH,
    LONGER
}
