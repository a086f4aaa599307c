package org.sijil.recount;

/** What becomes of an account after it was verified. */
enum Correction {
    /** Its author edits it, and the supervisor keeps what was verified. */
    KEPT,
    /** Its author edits it, and the supervisor verifies the new version. */
    REPLACED,
    /** Its author edits it, and nobody has decided yet: what was verified still counts. */
    LEFT,
    REOPENED,
    /** Reopened, and sent back to its author. */
    RETURNED,
    REJECTED,
    /** Reopened, and verified as an account of another incident. */
    MOVED;

    boolean isEdited() {
        return this == KEPT || this == REPLACED || this == LEFT;
    }
}
