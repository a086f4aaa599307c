package org.sijil.figure;

import org.eclipse.microprofile.graphql.Description;

/** How well an incident is corroborated. Set by a person; CONTESTED and DISCOUNTED stand outside the order. */
@Description(
        "How well an incident is corroborated. A person sets it. WEAK, FAIR and CONFIRMED are in order, and counted; CONTESTED and DISCOUNTED stand outside.")
public enum Grade {
    @Description("It did not happen: neither counted nor listed.")
    DISCOUNTED,
    @Description("Its accounts cannot be reconciled: listed beside, not counted.")
    CONTESTED,
    @Description("Anything less than FAIR, and the start.")
    WEAK,
    @Description("Two or more independent origins, one of them primary.")
    FAIR,
    @Description("Responsibility accepted, or an official finding.")
    CONFIRMED;

    /** Whether it is counted when incidents of at least that grade are asked for. */
    public boolean isAtLeast(Grade asked) {
        return compareTo(WEAK) >= 0 && compareTo(asked) >= 0;
    }
}
