package org.sijil.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** That the register was restored: what came after its backup is lost here, but for what devices still hold. */
@Entity
public class Restore {
    /** The entry that says so. */
    @Id
    public long seq;

    /** The entry with which an administrator let people in again; null while it waits. */
    public @Nullable Long confirmedSeq;
}
