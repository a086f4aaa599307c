package org.sijil.sync;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How far a device has read the register, and in which scope. Opaque to devices; it needs no secret and widens nothing. */
record Cursor(long seq, String scope) {

    /** Nothing for a text that this server never gave: the device then starts anew. */
    static Optional<Cursor> read(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (!plain.matches("\\d{1,18}:[0-9a-f]{64}")) return Optional.empty();
            int colon = plain.indexOf(':');
            return Optional.of(new Cursor(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((seq + ":" + scope).getBytes(StandardCharsets.UTF_8));
    }
}
