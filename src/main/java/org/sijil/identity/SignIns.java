package org.sijil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.register.Register;
import org.sijil.register.Restores;
import org.sijil.register.Said;
import org.sijil.shared.Problem;

/** Lets people in at a console, with name and password, for some hours. */
@ApplicationScoped
class SignIns {
    private static final Duration SESSION = Duration.ofHours(12);
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    /** Checked when nobody has the name, so that the answer takes as long. Of a random secret that was thrown away. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$lkvg4XTUOvcjiLUWnbFfMQ$kJIK8peCWHlNvA/u31fSqalcTex9iIRUDqD/XQrA01U";

    private final Writer writer;
    private final Reader reader;
    private final Register register;
    private final People people;
    private final Installations installations;
    private final Credentials credentials;
    private final Attempts attempts;
    private final Restores restores;

    SignIns(
            Writer writer,
            Reader reader,
            Register register,
            People people,
            Installations installations,
            Credentials credentials,
            Attempts attempts,
            Restores restores) {
        this.writer = writer;
        this.reader = reader;
        this.register = register;
        this.people = people;
        this.installations = installations;
        this.credentials = credentials;
        this.attempts = attempts;
        this.restores = restores;
    }

    record Nothing() {}

    record SignedInOn(String person) {}

    Credentials.Issued signIn(String name, String password, String newPassword) {
        Problem.BadValue.unless(password.length() <= LONGEST_PASSWORD, "input.password", "at most 200 characters");
        attempts.count(name);
        var known = reader.read(() -> people.bySignInName(name));
        boolean matches = Secrets.isPassword(
                password, known.map(person -> person.passwordHash).orElse(NOBODYS));
        var person = known.filter(unused -> matches).orElseThrow(Problem.SignInRefused::new);
        if (person.oneTime && newPassword == null) throw new Problem.PasswordToChange();
        boolean fits = newPassword == null
                || newPassword.length() >= SHORTEST_PASSWORD && newPassword.length() <= LONGEST_PASSWORD;
        Problem.BadValue.unless(
                fits, "input.newPassword", SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
        if (person.role != Role.ADMINISTRATOR && reader.read(restores::waiting).isPresent()) {
            throw new Problem.RestoreToConfirm();
        }
        var newHash = newPassword == null ? null : Secrets.hashPassword(newPassword);
        var issued = writer.write(() -> letIn(person, newHash));
        attempts.forget(name);
        return issued;
    }

    void signOut(Caller caller) {
        writer.run(() -> {
            credentials.revoke(caller.installation());
            register.append(caller.says("SIGNED_OUT", caller.installation(), new Nothing()));
        });
    }

    private Credentials.Issued letIn(Person seen, String newHash) {
        var person = people.requireLocked(seen.id);
        if (!person.passwordHash.equals(seen.passwordHash)) throw new Problem.SignInRefused();
        var installation = new Installation();
        installation.id = UUID.randomUUID().toString();
        installation.person = person.id;
        installation.kind = Installation.Kind.CONSOLE;
        installation.name = "console";
        if (newHash != null) {
            person.passwordHash = newHash;
            person.oneTime = false;
            register.append(Said.by(person.id, installation.id, "PASSWORD_CHANGED", person.id, new Nothing()));
        }
        var entry = Said.by(person.id, installation.id, "SIGNED_IN", installation.id, new SignedInOn(person.id));
        register.append(entry, seq -> installation.createdSeq = seq);
        installations.persistAndFlush(installation);
        return credentials.issue(installation, SESSION);
    }
}
