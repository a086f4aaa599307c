package org.sijil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sijil.database.Writer;
import org.sijil.register.Register;
import org.sijil.register.Restores;
import org.sijil.register.Said;
import org.sijil.shared.Problem;
import org.sijil.shared.Protected;

/** Tablets: paired with one person by a code that is valid for minutes, and revoked. */
@ApplicationScoped
public class Devices {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final int CODE_LENGTH = 10;

    private final Writer writer;
    private final Register register;
    private final People people;
    private final Installations installations;
    private final Credentials credentials;
    private final Pairings pairings;
    private final Oversight oversight;
    private final Attempts attempts;
    private final Restores restores;
    private final RevocationLog log;
    private final Clock clock;

    Devices(
            Writer writer,
            Register register,
            People people,
            Installations installations,
            Credentials credentials,
            Pairings pairings,
            Oversight oversight,
            Attempts attempts,
            Restores restores,
            RevocationLog log,
            Clock clock) {
        this.writer = writer;
        this.register = register;
        this.people = people;
        this.installations = installations;
        this.credentials = credentials;
        this.pairings = pairings;
        this.oversight = oversight;
        this.attempts = attempts;
        this.restores = restores;
        this.log = log;
        this.clock = clock;
    }

    record Code(String code, Instant validUntil) {}

    record CodeFor(String person, Instant validUntil) {}

    record Paired(String person, @Protected String name) {}

    record Revoked(String person) {}

    /** Whoever may not is answered NOT_ALLOWED. The code lets in only while its maker still may. */
    Code createCode(Caller caller, String personId) {
        caller.mustBe(Role.ADMINISTRATOR, Role.SUPERVISOR);
        return writer.write(() -> {
            var person = people.require(personId);
            if (!isInCharge(caller.person(), caller.role(), person)) {
                throw new Problem.NotAllowed(
                        "A SUPERVISOR may pair devices of field workers of their areas only. An administrator may.");
            }
            var code = Secrets.readable(CODE_LENGTH);
            var pairing = new PairingCode();
            pairing.hash = Secrets.hash(code);
            pairing.person = person.id;
            pairing.madeBy = caller.person();
            pairing.expiresAt = clock.instant().plus(CODE_LIFETIME);
            pairings.persist(pairing);
            register.append(caller.says("PAIRING_CODE_CREATED", person.id, new CodeFor(person.id, pairing.expiresAt)));
            return new Code(code, pairing.expiresAt);
        });
    }

    /** The same installation may repeat the same code: the answer may have been lost. The earlier credential then dies. */
    Credentials.Issued pair(String code, String installationId, String name) {
        attempts.count("pairing " + installationId);
        return writer.write(() -> {
            if (restores.waiting().isPresent()) throw new Problem.RestoreToConfirm();
            var pairing = pairings.findByIdOptional(Secrets.hash(code), LockModeType.PESSIMISTIC_WRITE)
                    .filter(one -> clock.instant().isBefore(one.expiresAt))
                    .filter(one -> one.installation == null || one.installation.equals(installationId))
                    .filter(this::isStillGranted)
                    .orElseThrow(Problem.PairingRefused::new);
            var installation = installations
                    .findByIdOptional(installationId, LockModeType.PESSIMISTIC_WRITE)
                    .orElseGet(() -> installed(installationId, pairing.person));
            var isOurs = installation.kind == Installation.Kind.DEVICE && installation.person.equals(pairing.person);
            if (!isOurs) throw new Problem.PairingRefused();
            installation.name = name;
            installation.revokedAt = null;
            pairing.installation = installationId;
            var said = Said.by(
                    pairing.person, installationId, "DEVICE_PAIRED", installationId, new Paired(pairing.person, name));
            boolean isNew = installation.createdSeq == 0;
            register.append(said, seq -> {
                if (isNew) installation.createdSeq = seq;
            });
            log.note(RevocationLog.Kind.DEVICE_PAIRED, installationId);
            installations.persistAndFlush(installation);
            return credentials.issue(installation, null);
        });
    }

    /**
     * From the next request on the device is answered 401. It comes back only by a code that is made after this: whoever
     * holds the device may have read the earlier ones.
     */
    public Installation revoke(Caller caller, String installationId) {
        caller.mustBe(Role.ADMINISTRATOR, Role.SUPERVISOR);
        return writer.write(() -> {
            var device = installations
                    .findByIdOptional(installationId)
                    .filter(one -> one.kind == Installation.Kind.DEVICE)
                    .orElseThrow(() -> new Problem.NotFound("device", installationId));
            var person = people.requireLocked(device.person);
            if (!isInCharge(caller.person(), caller.role(), person)) {
                throw new Problem.NotAllowed(
                        "A SUPERVISOR may revoke devices of field workers of their areas only. An administrator may.");
            }
            pairings.voidFor(device); // waits for a pairing that is under way, whose credential then dies below
            installations.getEntityManager().refresh(device, LockModeType.PESSIMISTIC_WRITE);
            device.revokedAt = clock.instant();
            credentials.revoke(installationId);
            register.append(caller.says("DEVICE_REVOKED", installationId, new Revoked(device.person)));
            log.note(RevocationLog.Kind.DEVICE_REVOKED, installationId);
            return device;
        });
    }

    /** An administrator may let in and shut out anyone, a supervisor the field workers of their areas. */
    private boolean isInCharge(String person, Role role, Person of) {
        return role == Role.ADMINISTRATOR
                || role == Role.SUPERVISOR && of.role == Role.FIELD_WORKER && oversight.oversees(person, of.id);
    }

    /** Roles and areas may be others than when the code was made: it must not let a supervisor in as an administrator. */
    private boolean isStillGranted(PairingCode code) {
        if (code.madeBy == null) return false;
        return isInCharge(code.madeBy, people.require(code.madeBy).role, people.require(code.person));
    }

    private static Installation installed(String id, String person) {
        var installation = new Installation();
        installation.id = id;
        installation.person = person;
        installation.kind = Installation.Kind.DEVICE;
        return installation;
    }
}
