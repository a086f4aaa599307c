package org.sijil.review;

import org.eclipse.microprofile.graphql.Description;

/** Why a decision cannot be taken. */
@Description("Why a decision cannot be taken.")
public enum RefusalCode {
    /** No such submission, incident or facility that the caller may see. */
    NOT_FOUND,
    /** Nobody decides on what they wrote or edited. */
    FOUR_EYES,
    /** Its state does not allow this decision. */
    WRONG_STATE,
    /** What the decision needs is missing or does not fit. */
    INCOMPLETE
}
