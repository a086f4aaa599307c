package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;

/** A supervisor's act on a submission. */
@Description("A supervisor's act on a submission.")
public enum DecisionKind {
    @Description("Takes the version as an account of an incident.")
    VERIFY,
    @Description("Sends it back to its author.")
    RETURN,
    @Description("Says that it is no account, and takes it out of its incident.")
    REJECT,
    @Description("Leads back to review, and takes it out of its incident.")
    REOPEN,
    @Description("Leaves the verified version of an amended submission as it is.")
    KEEP,
    @Description("Takes the verified version from its incident to another; its state, marks and matches stay.")
    UNLINK
}
