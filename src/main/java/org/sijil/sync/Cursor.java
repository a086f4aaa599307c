package org.sijil.sync;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sijil.access.Scope;

/**
 * How far a device has read the register, and in which scope. Opaque to devices; it needs no secret and widens nothing:
 * a device that invents one skips something of what it may read, no more.
 *
 * @param began how far the register had come when the device began from empty: it never held what had left its scope then
 */
record Cursor(long seq, long began, String scope) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\d{1,18}):([0-9a-f]{64})");

    /** Nothing was read yet. */
    static Cursor start(Scope scope, long head) {
        return new Cursor(0, head, scope.digest());
    }

    Cursor at(long reached) {
        return new Cursor(reached, began, scope);
    }

    /** The newest entry that the device must have heard of. */
    long newest() {
        return Math.max(seq, began);
    }

    /** Nothing for a text that this server never gave: the device then starts anew. */
    static Optional<Cursor> read(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var read = TEXT.matcher(plain);
            if (!read.matches()) return Optional.empty();
            return Optional.of(new Cursor(Long.parseLong(read.group(1)), Long.parseLong(read.group(2)), read.group(3)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        var plain = seq + ":" + began + ":" + scope;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
