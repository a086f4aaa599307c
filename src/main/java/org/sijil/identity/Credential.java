package org.sijil.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An opaque random secret that proves who asks, kept only as its hash. A device's has no end; a session's has. */
@Entity
public class Credential {
    @Id
    public String hash;

    public String person;
    public String installation;
    public Instant issuedAt;
    public Instant expiresAt;
    public Instant revokedAt;

    /** From before a restore that nobody has confirmed yet. */
    public boolean suspended;
}
