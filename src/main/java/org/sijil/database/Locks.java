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

    /** Shared with all who share it; whoever takes it waits for them, and they for whoever took it. */
    public void share(String name) {
        if (!vendor.hasOneWriter()) lock("pg_advisory_xact_lock_shared", name);
    }

    public void take(Collection<String> names) {
        if (vendor.hasOneWriter()) return;
        names.stream().distinct().sorted().forEach(name -> lock("pg_advisory_xact_lock", name));
    }

    private void lock(String how, String name) {
        entities.createNativeQuery("SELECT 1 FROM (SELECT " + how + "(hashtextextended(:name, 0))) AS locked")
                .setParameter("name", name)
                .getResultList();
    }
}
