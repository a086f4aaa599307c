package org.sijil;

import static org.sijil.Api.map;

import io.quarkus.arc.Arc;
import java.util.UUID;

/** The people of a test, let in over HTTP as real ones would be. */
public final class Office {
    private static final String PASSWORD = "a long enough password";
    private static Api administrator;
    private static String usedPassword;

    private Office() {}

    /** A person with what they send requests with. */
    public record Member(String person, String installation, Api api) {}

    public static synchronized Api administrator() {
        var once = Arc.container().instance(FirstPassword.class).get().get();
        if (!once.equals(usedPassword)) {
            administrator = signIn("admin", once);
            usedPassword = once;
        }
        return administrator;
    }

    /** Someone with this role who signs in at a console. */
    public static Member member(String role) {
        return member(administrator(), role);
    }

    /** On the server of this administrator. */
    public static Member member(Api administrator, String role) {
        var name = role.toLowerCase() + "-" + UUID.randomUUID();
        var created = administrator.send("create-person", "input", map("name", name, "signInName", name, "role", role));
        var signedIn = Api.anonymous()
                .at(administrator.server())
                .send(
                        "sign-in",
                        "input",
                        map(
                                "name",
                                name,
                                "password",
                                created.at("/createPerson/oneTimePassword").asText(),
                                "newPassword",
                                PASSWORD))
                .get("signIn");
        return new Member(
                signedIn.at("/person/id").asText(),
                signedIn.get("installation").asText(),
                new Api(signedIn.get("credential").asText(), administrator.server()));
    }

    /** Another tablet of this person. */
    public static Member tablet(String person) {
        return tablet(administrator(), person);
    }

    /** On the server of this administrator. */
    public static Member tablet(Api administrator, String person) {
        var code = administrator
                .send("create-pairing-code", "input", map("person", person))
                .at("/createPairingCode/code")
                .asText();
        var installation = UUID.randomUUID().toString();
        var paired = Api.anonymous()
                .at(administrator.server())
                .send("pair-device", "input", map("code", code, "installation", installation, "name", "tablet"))
                .get("pairDevice");
        return new Member(person, installation, new Api(paired.get("credential").asText(), administrator.server()));
    }

    /** With a one-time password. */
    public static Api signIn(String name, String password) {
        return signIn(null, name, password);
    }

    /** On this server. */
    public static Api signIn(String server, String name, String password) {
        var signedIn = Api.anonymous()
                .at(server)
                .send("sign-in", "input", map("name", name, "password", password, "newPassword", PASSWORD));
        return new Api(signedIn.at("/signIn/credential").asText(), server);
    }
}
