package org.sijil.identity;

import jakarta.annotation.Nullable;

/**
 * The server listens.
 *
 * @param made null where there were people already
 */
public record Ready(@Nullable Administrator made) {

    /** Who was made at this start, on an empty register; signs in once with this password, which is told here only. */
    public record Administrator(String signInName, String oneTimePassword) {}
}
