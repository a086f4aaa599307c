package org.sijil.register;

import java.util.Optional;
import java.util.regex.Pattern;

/** How far the register had come, and its hash there: who holds one can tell later whether history was changed. */
public record Receipt(long seq, String hash) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** What {@link #toString} wrote; nothing for any other text. */
    public static Optional<Receipt> parse(String text) {
        var read = TEXT.matcher(text);
        return read.matches()
                ? Optional.of(new Receipt(Long.parseLong(read.group(1)), read.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
