package org.sijil.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;
import org.hibernate.Session;
import org.sijil.database.BeforeCommit;
import org.sijil.database.Glance;

/**
 * The append-only, hash-chained log of everything said and decided. Numbers are drawn last in a transaction, from one
 * row that stays locked until the commit: so they are dense and in commit order, with any number of writers.
 *
 * <p>Until then an entry has a provisional number, larger than any drawn one, so that "later than" holds inside the
 * transaction too.
 */
@ApplicationScoped
public class Register implements BeforeCommit {
    private static final long PROVISIONAL = Long.MAX_VALUE / 2;

    private final Unnumbered unnumbered;
    private final EntityManager entities;
    private final Glance glance;
    private final Clock clock;

    Register(Unnumbered unnumbered, EntityManager entities, Glance glance, Clock clock) {
        this.unnumbered = unnumbered;
        this.entities = entities;
        this.glance = glance;
        this.clock = clock;
    }

    /**
     * Adds an entry to the running write transaction.
     *
     * @param numbered is told the entry's number twice: a provisional one at once, the real one before the commit
     */
    public void append(Said said, LongConsumer numbered) {
        var entry = new Entry();
        entry.kind = said.kind();
        entry.subject = said.subject();
        entry.version = said.version();
        entry.person = said.person();
        entry.installation = said.installation();
        entry.deviceTime = said.deviceTime() == null ? null : said.deviceTime().truncatedTo(ChronoUnit.MILLIS);
        entry.payload = Payload.of(said.payload());
        numbered.accept(PROVISIONAL + unnumbered.add(entry, numbered));
    }

    public void append(Said said) {
        append(said, number -> {});
    }

    /**
     * Runs this work once the running transaction's entries have their numbers, before it commits. What is new and names its
     * number is saved there: saved earlier, it would be written twice.
     */
    public void afterNumbering(Runnable work) {
        unnumbered.afterwards(work);
    }

    /** As of the running transaction, or as of now. */
    public Receipt head() {
        return glance.at(Head.READ, Head::read);
    }

    /** Whether this register ever had come so far with that hash. */
    public boolean holds(Receipt receipt) {
        if (receipt.seq() == 0) return receipt.hash().equals(Entry.NOTHING);
        return glance.at(Head.HAS, statement -> Head.has(statement, receipt));
    }

    @Override
    public void beforeCommit() {
        if (unnumbered.size() > 0) entities.unwrap(Session.class).doWork(this::number);
    }

    private void number(Connection connection) throws SQLException {
        var head = Head.draw(connection, unnumbered.size());
        long seq = head.seq() - unnumbered.size();
        var hash = head.hash();
        var now = latest(head.serverTime(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        for (var item : unnumbered.items()) {
            var entry = item.entry();
            entry.seq = ++seq;
            entry.serverTime = now;
            entry.hash = hash = entry.hashAfter(hash);
            item.numbered().accept(seq);
        }
        Head.insert(connection, unnumbered.items());
        Head.close(connection, hash, now);
        unnumbered.close();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
