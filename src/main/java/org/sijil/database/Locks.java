package org.sijil.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * Locks on names, held until the transaction ends: whoever works on a record takes its lock first, also where the record
 * does not exist yet. They are taken in one order, so that nobody waits in a circle. SQLite has one writer at a time and
 * needs none.
 */
@ApplicationScoped
public class Locks {
    /** Of servers that start together: what is to be made once at a start, one of them makes. */
    public static final String START = "start";

    private final Vendor vendor;
    private final EntityManager entities;

    Locks(Vendor vendor, EntityManager entities) {
        this.vendor = vendor;
        this.entities = entities;
    }

    /** Whether locks are needed at all: with one writer at a time nobody else is there. */
    public boolean areNeeded() {
        return !vendor.hasOneWriter();
    }

    /** Shared with all who share it; whoever takes it waits for them, and they for whoever took it. */
    public void share(String name) {
        if (areNeeded()) lock("pg_advisory_xact_lock_shared", List.of(name));
    }

    public void take(Collection<String> names) {
        if (areNeeded() && !names.isEmpty()) lock("pg_advisory_xact_lock", names);
    }

    /** In one question for all of them, in the order of what is locked: two names may share one lock. */
    private void lock(String how, Collection<String> names) {
        var ordered = "(SELECT DISTINCT hashtextextended(name, 0) AS number FROM unnest(?) AS name ORDER BY number)";
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement =
                    connection.prepareStatement("SELECT " + how + "(number) FROM " + ordered + " AS wanted")) {
                statement.setArray(1, connection.createArrayOf("text", names.toArray()));
                statement.executeQuery().close();
            }
        });
    }
}
