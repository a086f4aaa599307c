package org.sijil.review;

import org.eclipse.microprofile.graphql.Description;

/** Why a decision cannot be taken. */
@Description("Why a decision cannot be taken.")
public enum RefusalCode {
    @Description("No such submission, incident, place or facility that the caller may see.")
    NOT_FOUND,
    @Description("Nobody decides on what they wrote or edited.")
    FOUR_EYES,
    @Description("The submission's state does not allow this decision.")
    WRONG_STATE,
    @Description("What the decision needs is missing or does not fit.")
    INCOMPLETE
}
