package org.sijil.demo;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sijil.identity.Ready;

/** The people of the demo, let in as real ones are: added by the administrator, signed in, their tablets paired. */
final class Team {
    private final String password = "demo-" + UUID.randomUUID().toString().substring(0, 13);
    private final Client anyone;
    private final Clock clock;
    private final String administratorName;
    private final Client administrator;
    private final Map<String, Client> desks = new LinkedHashMap<>();
    private final Map<String, Tablet> tablets = new LinkedHashMap<>();

    Team(Client anyone, Ready.Administrator first, Clock clock) {
        this.anyone = anyone;
        this.clock = clock;
        administratorName = first.signInName();
        administrator = signIn(first.signInName(), first.oneTimePassword());
    }

    /** The password of everyone in the demo; made anew for each. */
    String password() {
        return password;
    }

    String administratorName() {
        return administratorName;
    }

    Client administrator() {
        return administrator;
    }

    /** A supervisor's or analyst's console. */
    Client desk(String signInName) {
        return member(desks, signInName);
    }

    Tablet tablet(String signInName) {
        return member(tablets, signInName);
    }

    private static <T> T member(Map<String, T> those, String signInName) {
        var member = those.get(signInName);
        if (member == null) throw new IllegalStateException("The script has no " + signInName + " here");
        return member;
    }

    Map<String, Tablet> tablets() {
        return tablets;
    }

    URI endpoint() {
        return anyone.endpoint();
    }

    void admit(Week.Person newcomer) {
        var created = administrator.send(
                "create-person",
                Map.of("name", newcomer.name(), "signInName", newcomer.signInName(), "role", newcomer.role()));
        var person = created.at("/person/id").asText();
        assign(person, newcomer);
        var console =
                signIn(newcomer.signInName(), created.get("oneTimePassword").asText());
        if (newcomer.role().equals("FIELD_WORKER")) {
            tablets.put(newcomer.signInName(), pair(person));
        } else {
            desks.put(newcomer.signInName(), console);
        }
    }

    private void assign(String person, Week.Person newcomer) {
        List<?> areas = newcomer.areas().stream()
                .map(area -> Map.of("area", area, "seesArea", newcomer.seesArea()))
                .toList();
        if (!areas.isEmpty()) administrator.send("assign-areas", Map.of("person", person, "areas", areas));
    }

    private Tablet pair(String person) {
        var code = administrator
                .send("create-pairing-code", Map.of("person", person))
                .get("code")
                .asText();
        var installation = UUID.randomUUID().toString();
        var paired = anyone.send(
                "pair-device", Map.of("code", code, "installation", installation, "name", "Demo tablet (synthetic)"));
        return new Tablet(anyone.as(paired.get("credential").asText()), installation, clock);
    }

    private Client signIn(String name, String oneTimePassword) {
        var signedIn =
                anyone.send("sign-in", Map.of("name", name, "password", oneTimePassword, "newPassword", password));
        return anyone.as(signedIn.get("credential").asText());
    }
}
