package org.sijil.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Office;

/** Supervisors let in, and shut out, the field workers of their areas only. */
@QuarkusTest
class PairingScopeTest {
    private String home;
    private String elsewhere;
    private Api supervisor;

    @BeforeEach
    void aSupervisorAndAnotherArea() {
        home = Gazetteer.governorate();
        elsewhere = Gazetteer.governorate();
        supervisor = Gazetteer.supervisor(home).api();
    }

    @Test
    void aSupervisorLetsInAWorkerOfTheirArea() {
        var worker = Gazetteer.worker(Gazetteer.town(home));

        assertThat(pair(code(worker.person())).send("me").at("/me/id").asText()).isEqualTo(worker.person());
        supervisor.send("revoke-device", "input", map("installation", worker.installation()));
    }

    @Test
    void otherWorkersAreNotTheirs() {
        var foreign = Gazetteer.worker(elsewhere);
        var shared = Gazetteer.worker(home);
        assign(shared.person(), home, elsewhere);
        var unassigned = Gazetteer.worker(home);
        assign(unassigned.person());

        for (var worker : List.of(foreign, shared, unassigned)) {
            assertThat(supervisor.refusal("create-pairing-code", "input", map("person", worker.person())))
                    .isEqualTo("NOT_ALLOWED");
            assertThat(supervisor.refusal("revoke-device", "input", map("installation", worker.installation())))
                    .isEqualTo("NOT_ALLOWED");
            assertThat(worker.api().send("me").at("/me/id").asText()).isEqualTo(worker.person());
        }
    }

    @Test
    void aSupervisorsCodeDoesNotLetInAnAdministrator() {
        var worker = Gazetteer.worker(home).person();
        var code = code(worker);

        Office.administrator().send("give-role", "input", map("person", worker, "role", "ADMINISTRATOR"));

        assertThat(refusal(code)).isEqualTo("PAIRING_REFUSED");
    }

    @Test
    void aWorkersTabletDoesNotWakeUpAsAnAdministrators() {
        var worker = Gazetteer.worker(home);

        Office.administrator().send("give-role", "input", map("person", worker.person(), "role", "ADMINISTRATOR"));

        assertThat(worker.api().post("{ me { id } }", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void aSupervisorsCodeDoesNotLetInWhoLeftTheirArea() {
        var worker = Gazetteer.worker(home).person();
        var code = code(worker);

        assign(worker, elsewhere);

        assertThat(refusal(code)).isEqualTo("PAIRING_REFUSED");
    }

    private static void assign(String person, String... areas) {
        var all = List.of(areas).stream().map(area -> map("area", area)).toList();
        Office.administrator().send("assign-areas", "input", map("person", person, "areas", all));
    }

    private String code(String person) {
        return supervisor
                .send("create-pairing-code", "input", map("person", person))
                .at("/createPairingCode/code")
                .asText();
    }

    private static Api pair(String code) {
        return new Api(Api.anonymous()
                .send("pair-device", "input", device(code))
                .at("/pairDevice/credential")
                .asText());
    }

    private static String refusal(String code) {
        return Api.anonymous().refusal("pair-device", "input", device(code));
    }

    private static Object device(String code) {
        return map("code", code, "installation", UUID.randomUUID().toString(), "name", "tablet");
    }
}
