package org.sijil.merge;

import org.jspecify.annotations.Nullable;

/** Which of two rival values stands until their conflict is resolved: for consent the stricter. */
@FunctionalInterface
public interface Precedence {
    /** The register's value stands, and an edit before a removal. */
    Precedence NONE = (path, one, other) -> 0;

    /**
     * Negative when {@code one} stands before {@code other}, positive when after it, 0 when this path has no precedence.
     * Null is "nothing said": whether a removed answer stands before YES is decided here, too.
     */
    int compare(Path path, @Nullable Object one, @Nullable Object other);
}
