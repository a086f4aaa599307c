package org.sijil.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.database.Glance;

/** The secrets that let people in. Each is looked up on every request, so that a revocation holds from the next one on. */
@ApplicationScoped
public class Credentials implements PanacheRepositoryBase<Credential, String> {
    private static final String VALID = "SELECT c.person, p.role, c.installation, c.suspended"
            + " FROM credential c JOIN person p ON p.id = c.person"
            + " WHERE c.hash = ? AND c.revoked_at IS NULL AND (c.expires_at IS NULL OR c.expires_at > ?)";

    private final Clock clock;
    private final Glance glance;

    Credentials(Clock clock, Glance glance) {
        this.clock = clock;
        this.glance = glance;
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

    /** Who a secret lets in, or will: a suspended one waits for a restore to be confirmed. */
    record Admitted(Caller caller, boolean suspended) {}

    /** Nothing for one that is unknown, revoked or over. */
    Optional<Admitted> admitted(String secret) {
        return glance.at(connection -> {
            try (var credential = connection.prepareStatement(VALID)) {
                credential.setString(1, Secrets.hash(secret));
                credential.setLong(2, clock.instant().toEpochMilli());
                try (var row = credential.executeQuery()) {
                    return row.next() ? Optional.of(admitted(row)) : Optional.empty();
                }
            }
        });
    }

    /** Of these credentials those that are valid, by hash, with whoever holds them now. */
    Map<String, Admitted> holders(Set<String> hashes) {
        if (hashes.isEmpty()) return Map.of();
        var query =
                "select c.hash, c.suspended, p.id, p.role, c.installation from Credential c, Person p where p.id = c.person"
                        + " and c.hash in ?1 and c.revokedAt is null and (c.expiresAt is null or c.expiresAt > ?2)";
        return getEntityManager()
                .createQuery(query, Object[].class)
                .setParameter(1, hashes)
                .setParameter(2, clock.instant())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], Credentials::holder));
    }

    private static Admitted holder(Object[] row) {
        return new Admitted(new Caller((String) row[2], (Role) row[3], (String) row[4]), (boolean) row[1]);
    }

    private static Admitted admitted(ResultSet row) throws SQLException {
        var caller = new Caller(row.getString(1), Role.valueOf(row.getString(2)), row.getString(3));
        return new Admitted(caller, row.getBoolean(4));
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
