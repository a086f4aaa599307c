package org.sijil.figure;

/** How much of the event an account tells about one counted thing. */
public enum Mark {
    /** All of it. */
    WHOLE,
    /** A part of it, as a ward sees those brought in: a lower bound only. */
    PART,
    /** Nothing that counts: a party's denial, a mistake. */
    SET_ASIDE
}
