package org.sijil.situation;

/** Where days lie to a period. */
public enum Dated {
    IN,
    OUT,
    /** Across its edge, or nobody knows: not datable. */
    VAGUE
}
