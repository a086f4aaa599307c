package org.sijil.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reads the register, in its order. Only {@link Register} adds to it. */
@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, Long> {
    private static final int AT_ONCE = 1_000;

    private final EntityManager entities;

    Entries(EntityManager entities) {
        this.entities = entities;
    }

    public List<Entry> after(long seq, int limit) {
        return find("seq > ?1 order by seq", seq).page(0, limit).list();
    }

    public List<Entry> bySeqs(Collection<Long> seqs) {
        return seqs.isEmpty() ? List.of() : list("seq in ?1", seqs);
    }

    /** Every entry, oldest first, a thousand in memory at a time. Call it inside one read. */
    public void each(Consumer<Entry> visitor) {
        long seq = 0;
        List<Entry> some;
        while (!(some = after(seq, AT_ONCE)).isEmpty()) {
            some.forEach(visitor);
            seq = some.get(some.size() - 1).seq;
            entities.clear();
        }
    }
}
