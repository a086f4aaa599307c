package org.sijil.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All restores of this register. */
@ApplicationScoped
public class Restores implements PanacheRepositoryBase<Restore, Long> {
    private final Register register;
    private final Backups backups;

    Restores(Register register, Backups backups) {
        this.register = register;
        this.backups = backups;
    }

    /** The register's entry of a restore: how far it had come, and how the server knew. */
    record Restored(String from, boolean byMark) {}

    /** Inside a write transaction, before anybody is served. */
    public void begin() {
        var restore = new Restore();
        var payload = new Restored(register.head().toString(), backups.mark().isPresent());
        register.append(Said.bySijil("RESTORED", "register", payload), seq -> restore.seq = seq);
        register.afterNumbering(() -> persist(restore));
        backups.removeMark();
    }

    /** The one that an administrator has not confirmed yet. */
    public Optional<Restore> waiting() {
        return find("confirmedSeq is null order by seq desc").firstResultOptional();
    }

    /** Every one that waits: a server may have been restored twice before anybody confirmed it. */
    public void confirm(long seq) {
        update("confirmedSeq = ?1 where confirmedSeq is null", seq);
    }
}
