package org.sijil.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijil.database.ByIds;
import org.sijil.database.Glance;

/** The secrets that let people in. Each is looked up on every request, so that a revocation holds from the next one on. */
@ApplicationScoped
public class Credentials implements PanacheRepositoryBase<Credential, String> {
    private static final String STANDING = "SELECT c.hash, c.person, p.role, c.installation, c.suspended, c.expires_at"
            + " FROM credential c JOIN person p ON p.id = c.person"
            + " WHERE c.revoked_at IS NULL AND c.hash IN (%s)";

    private static final String ONE_STANDING = STANDING.formatted("?");

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
    record Admitted(String hash, Caller caller, boolean suspended) {}

    /** Nothing for one that is unknown, revoked or over. */
    Optional<Admitted> admitted(String secret) {
        long now = clock.instant().toEpochMilli();
        return glance.at(ONE_STANDING, statement -> {
            statement.setString(1, Secrets.hash(secret));
            try (var row = statement.executeQuery()) {
                return row.next() ? admitted(row, now) : Optional.empty();
            }
        });
    }

    /** Of these credentials those that are valid, by their hashes, with whoever holds them now. */
    Map<String, Admitted> admitted(Set<String> hashes) {
        if (hashes.isEmpty()) return Map.of();
        long now = clock.instant().toEpochMilli();
        return glance.at(connection -> {
            var admitted = new HashMap<String, Admitted>();
            for (var found : ByIds.find(connection, STANDING, hashes, row -> admitted(row, now))) {
                found.ifPresent(one -> admitted.put(one.hash(), one));
            }
            return admitted;
        });
    }

    private static Optional<Admitted> admitted(ResultSet row, long now) throws SQLException {
        long expiresAt = row.getLong(6);
        if (!row.wasNull() && expiresAt <= now) return Optional.empty();
        var caller = new Caller(row.getString(2), Role.valueOf(row.getString(3)), row.getString(4));
        return Optional.of(new Admitted(row.getString(1), caller, row.getBoolean(5)));
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
