package org.sijil.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** One install of the app on a tablet, or one sign-in at a console. It belongs to one person for ever. */
@Entity
public class Installation {
    public enum Kind {
        DEVICE,
        CONSOLE
    }

    @Id
    public String id;

    public String person;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String name;
    public Instant revokedAt;
    public long createdSeq;
}
