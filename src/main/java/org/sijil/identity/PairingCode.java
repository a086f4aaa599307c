package org.sijil.identity;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Lets one device in as one person, within minutes; kept as its hash. */
@Entity
public class PairingCode {
    @Id
    public String hash;

    public String person;
    /** Null for a code from before this was kept. */
    @Nullable
    public String madeBy;

    public Instant expiresAt;
    /** The installation that used it. The same one may use it again: the answer may have been lost. */
    public String installation;
}
