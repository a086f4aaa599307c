package org.sijil.figure;

/** Which rule gave a figure its best number. Every figure says it. */
public enum Basis {
    /** An account states it. */
    STATED,
    /** An account states it and says that it is not exact. */
    ABOUT,
    /** No account states ALL; its groups amount to at least this. */
    IMPLIED,
    /** The accounts leave it open; the range is shown and a person's choice gives it a best. */
    UNDECIDED,
    /** An account that saw a part saw more than the others told. */
    RAISED_BY_A_PART,
    /** A person chose it, with a reason. */
    CHOSEN
}
