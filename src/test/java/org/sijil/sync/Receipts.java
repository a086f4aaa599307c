package org.sijil.sync;

import jakarta.annotation.Nullable;
import org.sijil.register.Receipt;

/** What a device reads in a receipt. */
final class Receipts {
    private Receipts() {}

    static long seq(@Nullable String receipt) {
        return receipt == null ? 0 : Receipt.parse(receipt).orElseThrow().seq();
    }

    static @Nullable String highest(@Nullable String one, @Nullable String other) {
        return seq(other) > seq(one) ? other : one;
    }
}
