package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;

/** What became of an edit. */
@Description("What became of an edit.")
public enum OutcomeKind {
    @Description("It is in; nobody else wrote since its base.")
    APPLIED,
    @Description("It is in; somebody wrote since its base, elsewhere.")
    MERGED,
    @Description("Somebody wrote on the same path too; a supervisor decides.")
    CONFLICTED,
    @Description("It is kept aside, nothing of it lost.")
    QUARANTINED
}
