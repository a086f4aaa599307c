package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;

/** The doubts that a program can see. */
@Description("What a flag says. One that does not block verification warns.")
public enum FlagCode {
    @Description("The lowest, best and highest number are not in order. Blocks verification.")
    COUNT_OUT_OF_ORDER,
    @Description("The source did not agree that this is kept. Blocks verification.")
    CONSENT_REFUSED,
    @Description("The gazetteer does not have a place that is named. Blocks verification.")
    UNKNOWN_PLACE,
    @Description("The registry does not have a facility that is named. Blocks verification.")
    UNKNOWN_FACILITY,
    @Description("The event, or a displacement, ends before it starts.")
    ENDS_BEFORE_START,
    @Description("The day lies in the future, by the operation's time zone.")
    IN_THE_FUTURE,
    @Description("The position lies more than 30 kilometres from the place's.")
    POINT_OUTSIDE_PLACE,
    @Description("The groups of a harm come to more than ALL.")
    GROUPS_ABOVE_ALL,
    @Description("The same author told of the same kind of event at this place on this day.")
    SAME_AUTHOR_PLACE_DAY_TYPE,
    @Description("It was rejected, then edited.")
    EDITED_AFTER_REJECTION,
    @Description("Its author withdrew it after it was verified.")
    WITHDRAWN_LATE,
    @Description("An edit of it is kept aside.")
    QUARANTINED_EDIT
}
