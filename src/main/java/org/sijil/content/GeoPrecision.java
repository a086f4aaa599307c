package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** How exactly a place is known (UCDP geo precision, in words). */
@Description(
        "How exactly the place is known: itself, near it, or only the subdistrict, district or governorate that it lies in.")
public enum GeoPrecision {
    EXACT,
    NEAR,
    SUBDISTRICT,
    DISTRICT,
    GOVERNORATE,
    UNKNOWN
}
