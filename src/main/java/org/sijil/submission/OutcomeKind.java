package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;

/** What became of an edit. */
@Description(
        "What became of an edit. APPLIED: nobody else wrote since its base. MERGED: somebody did, elsewhere. CONFLICTED: on the same "
                + "path too, and a supervisor decides. QUARANTINED: kept aside, nothing of it lost.")
public enum OutcomeKind {
    APPLIED,
    MERGED,
    CONFLICTED,
    QUARANTINED
}
