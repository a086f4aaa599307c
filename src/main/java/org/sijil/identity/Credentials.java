package org.sijil.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The secrets that let people in. Each is looked up on every request, so that a revocation holds from the next one on. */
@ApplicationScoped
public class Credentials implements PanacheRepositoryBase<Credential, String> {
    private final Clock clock;
    private final People people;

    Credentials(Clock clock, People people) {
        this.clock = clock;
        this.people = people;
    }

    /** A secret and what is kept of it. */
    record Issued(String secret, Credential credential) {}

    /** A fresh secret for this installation; what it held before dies. {@code lifetime} null: until it is revoked. */
    Issued issue(Installation installation, Duration lifetime) {
        revoke(installation.id);
        var secret = Secrets.credential();
        var credential = new Credential();
        credential.hash = Secrets.hash(secret);
        credential.person = installation.person;
        credential.installation = installation.id;
        credential.issuedAt = clock.instant();
        credential.expiresAt = lifetime == null ? null : credential.issuedAt.plus(lifetime);
        persist(credential);
        return new Issued(secret, credential);
    }

    void revoke(String installation) {
        Instant now = clock.instant();
        update("revokedAt = ?1 where installation = ?2 and revokedAt is null", now, installation);
    }

    Optional<Credential> valid(String secret) {
        return findByIdOptional(Secrets.hash(secret)).filter(credential -> credential.isValid(clock.instant()));
    }

    Caller caller(Credential credential) {
        return new Caller(credential.person, people.findById(credential.person).role, credential.installation);
    }

    /** After a restore: tablets wait, and whoever sat at a console signs in anew. */
    void suspendAll() {
        var consoles = "installation in (select id from Installation where kind = ?2)";
        update("revokedAt = ?1 where revokedAt is null and " + consoles, clock.instant(), Installation.Kind.CONSOLE);
        update("suspended = true where revokedAt is null");
    }

    public void letInAgain() {
        update("suspended = false where suspended = true");
    }
}
