package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;

/** A supervisor's act on a submission. */
@Description(
        "A supervisor's act on a submission. VERIFY takes a version as an account of an incident; RETURN sends it back to its author; "
                + "REOPEN leads back to review; KEEP leaves the verified version of an amended submission as it is; UNLINK takes the "
                + "verified version from its incident to another, and changes neither its state nor its marks and matches.")
public enum DecisionKind {
    VERIFY,
    RETURN,
    REJECT,
    REOPEN,
    KEEP,
    UNLINK
}
