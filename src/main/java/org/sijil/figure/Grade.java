package org.sijil.figure;

/** How well an incident is corroborated. Set by a person; CONTESTED and DISCOUNTED stand outside the order. */
public enum Grade {
    /** It did not happen. */
    DISCOUNTED,
    /** Its accounts cannot be reconciled: listed beside, not counted. */
    CONTESTED,
    /** Anything less than FAIR, and the start. */
    WEAK,
    /** Two or more independent origins, one of them primary. */
    FAIR,
    /** Responsibility accepted, or an official finding. */
    CONFIRMED;

    /** Whether it is counted when incidents of at least that grade are asked for. */
    public boolean isAtLeast(Grade asked) {
        return compareTo(WEAK) >= 0 && compareTo(asked) >= 0;
    }
}
