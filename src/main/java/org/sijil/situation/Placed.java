package org.sijil.situation;

/** Where a place lies to the areas of a report. */
public enum Placed {
    IN,
    OUT,
    /** Too wide to say, or nobody knows: not placeable. */
    COARSE
}
