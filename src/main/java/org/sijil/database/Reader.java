package org.sijil.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.util.function.Supplier;

/**
 * Reads from one snapshot: everything read inside belongs to one moment of the register. A read inside a transaction
 * that is already open sees that transaction. It throws BUSY where the same may be read a little later.
 */
@ApplicationScoped
public class Reader {
    private final Vendor vendor;
    private final EntityManager entities;

    Reader(Vendor vendor, EntityManager entities) {
        this.vendor = vendor;
        this.entities = entities;
    }

    public <T> T read(Supplier<T> work) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) return work.get();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (!vendor.hasOneWriter()) {
                    entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                            .executeUpdate();
                }
                return work.get();
            });
        } catch (RuntimeException e) {
            throw Trouble.told(e);
        }
    }
}
