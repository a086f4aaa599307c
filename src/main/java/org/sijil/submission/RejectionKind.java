package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;

/** Why a submission is rejected. */
@Description(
        "Why a submission is rejected. AGGREGATE: it relays a total, which is recorded as a claim. DUPLICATE_OF: the same statement of "
                + "the same source sent twice; another source's account of the same event is no duplicate.")
public enum RejectionKind {
    DID_NOT_HAPPEN,
    OUT_OF_SCOPE,
    NOT_CREDIBLE,
    AGGREGATE,
    DUPLICATE_OF
}
