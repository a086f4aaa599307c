package org.sijil.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.narrative;

import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.Api;
import org.sijil.Office;
import org.sijil.Ports;
import org.sijil.Tablet;

/** The drill: back up, go on working, lose the server, restore it, let the devices come back. */
class RestoreIT {
    private static final String PASSWORD = "a long enough password";

    @TempDir
    Path lost;

    @TempDir
    Path restored;

    private Process server;

    @AfterEach
    void theServerEnds() throws Exception {
        if (server != null) server.destroyForcibly().waitFor();
    }

    @Test
    void nothingIsLostAndNobodyIsRevived() throws Exception {
        var before = new Application(lost);
        serve(before, "made its administrator");
        var administrator = Office.signIn("admin", before.password());
        var kept = tablet(administrator);
        var seized = tablet(administrator);
        var named = tablet(administrator);
        var moved = Office.member(administrator, "FIELD_WORKER").person();
        assign(administrator, moved, List.of(map("area", "ROOT", "seesArea", true)));
        var demoted = Office.member(administrator, "SUPERVISOR");
        var inBackup = kept.submits(Tablet.newId(), narrative("before the backup"));
        kept.push(inBackup);

        var receipt = backup();
        administrator.send("confirm-backup", "input", map("receipt", receipt));
        assertThat(kept.pull(200).get("safeThrough").asText()).isEqualTo(receipt.split(":")[0]);
        var afterwards = kept.submits(Tablet.newId(), narrative("after the backup"));
        kept.push(afterwards);
        administrator.send("revoke-device", "input", map("installation", seized.installation()));
        administrator.send("give-role", "input", map("person", demoted.person(), "role", "FIELD_WORKER"));
        assign(administrator, moved, List.of());
        server.destroyForcibly().waitFor();

        var after = restore();
        serve(after, "Listening on");
        assertThat(after.output()).contains("Sijil was restored.");
        assertThat(status(kept)).isEqualTo(503);
        assertThat(status(seized)).isEqualTo(503);
        assertThat(status(administrator)).isEqualTo(401);
        administrator = signIn("admin");
        assertThat(administrator.send("safety").at("/safety/restoreToConfirm").asBoolean())
                .isTrue();
        assertThat(areasOf(administrator, moved)).containsExactly("ROOT");
        var input = map("revoke", List.of(named.installation()));
        var confirmed = administrator.send("confirm-restore", "input", input).get("confirmRestore");
        assertThat(confirmed.get("left")).isEmpty();

        assertThat(status(seized)).isEqualTo(401);
        assertThat(status(named)).isEqualTo(401);
        assertThat(areasOf(administrator, moved)).isEmpty();
        assertThat(administrator.send("people").findValuesAsText("role"))
                .as("nobody is a supervisor any more")
                .doesNotContain("SUPERVISOR");
        assertThat(kept.pushReply(List.of(afterwards)).get("resync").asText()).isEqualTo("DIVERGED");
        kept.receipt = null;
        var outcomes = kept.pushReply(List.of(inBackup, afterwards)).get("outcomes");
        assertThat(outcomes.findValuesAsText("kind")).containsExactly("APPLIED", "APPLIED");
        assertThat(outcomes.findValuesAsText("replayed")).containsExactly("true", "false");
        server.destroyForcibly().waitFor();
        assertThat(new Application(restored).run("verify").code()).isZero();
    }

    /** As after a restore by other means: only the operator knows. */
    @Test
    void whoSaysThatItWasRestoredLetsNobodyIn() throws Exception {
        var before = new Application(lost);
        serve(before, "made its administrator");
        var administrator = Office.signIn("admin", before.password());
        var kept = tablet(administrator);
        server.destroyForcibly().waitFor();
        Files.writeString(lost.resolve("sijil.revocations"), "\nhalf a li", StandardOpenOption.APPEND);

        var said = new Application(lost, List.of(), Map.of("SIJIL_RESTORED", "true"));
        serve(said, "Listening on");
        assertThat(said.output()).contains("Sijil was restored.");
        assertThat(status(kept)).isEqualTo(503);
        assertThat(status(administrator)).isEqualTo(401);
        server.destroyForcibly().waitFor();

        serve(before, "Listening on");
        assertThat(status(kept)).as("it waits, whoever starts it again").isEqualTo(503);
        administrator = signIn("admin");
        var left = administrator.send("confirm-restore", "input", map()).at("/confirmRestore/left");
        assertThat(left).hasSize(1);
        assertThat(left.get(0).asText()).isEqualTo("1 lines of the revocation log cannot be read.");
        assertThat(status(kept)).isEqualTo(200);
    }

    private static void assign(Api administrator, String person, List<Map<String, Object>> areas) {
        administrator.send("assign-areas", "input", map("person", person, "areas", areas));
    }

    private static List<String> areasOf(Api administrator, String person) {
        return administrator.send("assignments", "person", person).findValuesAsText("area");
    }

    private void serve(Application application, String untilItSays) throws Exception {
        RestAssured.port = Ports.free();
        server = application.serve(RestAssured.port, untilItSays);
    }

    /** As a process beside the running server. */
    private String backup() throws Exception {
        var made =
                new Application(lost).beside("backup", lost.resolve("backup.db").toString());
        assertThat(made.code()).as(made.toString()).isZero();
        return made.lines().get(0);
    }

    private Application restore() throws Exception {
        Files.copy(lost.resolve("backup.db"), restored.resolve("sijil.db"));
        for (String outside : List.of("sijil.key", "sijil.revocations"))
            Files.copy(lost.resolve(outside), restored.resolve(outside));
        return new Application(restored);
    }

    private static Tablet tablet(Api administrator) {
        var person = Office.member(administrator, "FIELD_WORKER").person();
        return new Tablet(Office.tablet(administrator, person));
    }

    private static Api signIn(String name) {
        var signedIn = Api.anonymous().send("sign-in", "input", map("name", name, "password", PASSWORD));
        return new Api(signedIn.at("/signIn/credential").asText());
    }

    private static int status(Tablet tablet) {
        return status(tablet.api());
    }

    private static int status(Api api) {
        return api.post("{ me { id } }", Map.of()).statusCode();
    }
}
