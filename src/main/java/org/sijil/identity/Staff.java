package org.sijil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.sijil.database.Locks;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.register.Register;
import org.sijil.register.Said;
import org.sijil.shared.Problem;
import org.sijil.shared.Protected;

/** Adds people and gives them roles. Administrators only. */
@ApplicationScoped
public class Staff {
    private static final int PASSWORD_LENGTH = 16;

    private final Reader reader;
    private final Writer writer;
    private final Locks locks;
    private final Register register;
    private final People people;
    private final Installations installations;
    private final Credentials credentials;
    private final Oversight oversight;
    private final RevocationLog log;

    Staff(
            Reader reader,
            Writer writer,
            Locks locks,
            Register register,
            People people,
            Installations installations,
            Credentials credentials,
            Oversight oversight,
            RevocationLog log) {
        this.reader = reader;
        this.writer = writer;
        this.locks = locks;
        this.register = register;
        this.people = people;
        this.installations = installations;
        this.credentials = credentials;
        this.oversight = oversight;
        this.log = log;
    }

    /** Who was added, and the password to sign in with once. */
    record Added(Person person, String oneTimePassword) {}

    record PersonCreated(@Protected String name, @Protected String signInName, Role role) {}

    record RoleGiven(Role role) {}

    Added create(Caller caller, String name, String signInName, Role role) {
        caller.mustBe(Role.ADMINISTRATOR);
        refuseClosed(role);
        var password = Secrets.readable(PASSWORD_LENGTH);
        var hash = Secrets.hashPassword(password);
        var id = UUID.randomUUID().toString();
        var said = caller.says("PERSON_CREATED", id, new PersonCreated(name, signInName, role));
        return new Added(writer.write(() -> add(said, id, name, signInName, role, hash)), password);
    }

    /** The administrator of an empty deployment, or nothing where there are people already. */
    Added createFirst() {
        if (reader.read(people::count) > 0) return null;
        var password = Secrets.readable(PASSWORD_LENGTH);
        var hash = Secrets.hashPassword(password);
        var id = UUID.randomUUID().toString();
        var said = Said.bySijil("PERSON_CREATED", id, new PersonCreated("Administrator", "admin", Role.ADMINISTRATOR));
        return writer.write(() -> {
            locks.take(List.of(Locks.START));
            if (people.count() > 0) return null;
            return new Added(add(said, id, "Administrator", "admin", Role.ADMINISTRATOR, hash), password);
        });
    }

    public Person giveRole(Caller caller, String personId, Role role) {
        caller.mustBe(Role.ADMINISTRATOR);
        refuseClosed(role);
        return writer.write(() -> {
            var person = people.requireLocked(personId);
            if (person.id.equals(caller.person())) {
                throw new Problem.NotAllowed("Nobody changes their own role. Another administrator may.");
            }
            if (role != Role.SUPERVISOR) oversight.checkMayLeaveRoot(person.id);
            // a tablet that was let in as a field worker's must not wake up as an administrator's
            if (role != person.role && role != Role.FIELD_WORKER) endDevicesOf(person);
            person.role = role;
            log.noteRole(person.id, role);
            register.append(caller.says("ROLE_GIVEN", person.id, new RoleGiven(role)));
            return person;
        });
    }

    private void endDevicesOf(Person person) {
        installations.devicesOf(person.id).forEach(device -> credentials.revoke(device.id));
    }

    private Person add(Said said, String id, String name, String signInName, Role role, String hash) {
        if (people.bySignInName(signInName).isPresent()) {
            throw new Problem.Contradiction(
                    "There is a person with the sign-in name " + signInName + ". Choose another.");
        }
        var person = new Person();
        person.id = id;
        person.name = name;
        person.signInName = signInName;
        person.passwordHash = hash;
        person.oneTime = true;
        person.role = role;
        register.append(said, seq -> person.createdSeq = seq);
        people.persist(person);
        return person;
    }

    private static void refuseClosed(Role role) {
        if (role == Role.INTEGRATOR) {
            throw new Problem.NotAllowed("INTEGRATOR is closed until integrators have a redacted view.");
        }
    }
}
