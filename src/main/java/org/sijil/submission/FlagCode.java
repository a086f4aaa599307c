package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;

/** The doubts that a program can see. */
@Description("What a flag says.")
public enum FlagCode {
    COUNT_OUT_OF_ORDER,
    CONSENT_REFUSED,
    UNKNOWN_PLACE,
    UNKNOWN_FACILITY,
    ENDS_BEFORE_START,
    IN_THE_FUTURE,
    POINT_OUTSIDE_PLACE,
    GROUPS_ABOVE_ALL,
    DISPLACEMENT_FAR_ABOVE_OTHERS,
    SAME_AUTHOR_PLACE_DAY_TYPE,
    EDITED_AFTER_REJECTION,
    WITHDRAWN_LATE,
    QUARANTINED_EDIT
}
