package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * Locks on names, held until the transaction ends: whoever works on a record takes its lock first, also where the record
 * does not exist yet. They are taken in one order, so that nobody waits in a circle. SQLite has one writer at a time and
 * needs none.
 */
@ApplicationScoped
public class Locks {
    private final Vendor vendor;
    private final EntityManager entities;

    Locks(Vendor vendor, EntityManager entities) {
        this.vendor = vendor;
        this.entities = entities;
    }

    public void take(Collection<String> names) {
        if (vendor.hasOneWriter()) return;
        names.stream()
                .distinct()
                .sorted()
                .forEach(name -> entities.createNativeQuery(
                                "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) AS locked")
                        .setParameter("name", name)
                        .getResultList());
    }
}
