package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;

/** Why a submission is rejected. */
@Description("Why a submission is rejected.")
public enum RejectionKind {
    @Description("The event did not happen.")
    DID_NOT_HAPPEN,
    @Description("The event is none that this register is for.")
    OUT_OF_SCOPE,
    @Description("The account cannot be believed.")
    NOT_CREDIBLE,
    @Description("It relays a total, which is recorded as a claim.")
    AGGREGATE,
    @Description(
            "The same statement of the same source sent twice; another source's account of the same event is no duplicate.")
    DUPLICATE_OF
}
