package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijil.register.Receipt;
import org.sijil.register.Register;

/** Compares what a device knows of the register with the register: every tablet is a witness of it. */
@ApplicationScoped
class Witness {
    private final Register register;

    Witness(Register register) {
        this.register = register;
    }

    /** Whether the register does not hold what the receipt or the cursor says it does: it was restored or replaced. */
    boolean contradicts(String receipt, Cursor cursor) {
        return receipt != null && !holds(receipt)
                || cursor != null && cursor.newest() > register.head().seq();
    }

    private boolean holds(String text) {
        return Receipt.parse(text).filter(register::holds).isPresent();
    }
}
