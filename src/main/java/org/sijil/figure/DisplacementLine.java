package org.sijil.figure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Count;
import org.sijil.content.DisplacementUnit;

/** What one account says of a displacement record. Households are kept, and not yet counted: they are not people. */
public record DisplacementLine(
        String account,
        @Nullable DisplacementUnit unit,
        @Nullable Count count) {

    Optional<Range> people() {
        return unit == DisplacementUnit.HOUSEHOLDS ? Optional.empty() : Range.of(count);
    }
}
