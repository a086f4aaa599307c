package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** Kinds of sources. The first five are primary: they saw or treated. */
@Description("Kind of source. WITNESS, VICTIM_OR_FAMILY, MEDICAL, RESPONDER and OWN_OBSERVATION are primary.")
public enum SourceKind {
    WITNESS,
    VICTIM_OR_FAMILY,
    MEDICAL,
    RESPONDER,
    OWN_OBSERVATION,
    AUTHORITY,
    PARTY_TO_CONFLICT,
    MONITOR,
    MEDIA,
    SOCIAL_MEDIA,
    SATELLITE;

    public boolean isPrimary() {
        return compareTo(OWN_OBSERVATION) <= 0;
    }
}
