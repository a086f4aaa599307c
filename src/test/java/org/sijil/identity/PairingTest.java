package org.sijil.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;

@QuarkusTest
class PairingTest {
    private String worker;

    @BeforeEach
    void aWorker() {
        worker = Office.member("FIELD_WORKER").person();
    }

    @Test
    void aPairedDeviceActsAsItsPerson() {
        var tablet = Office.tablet(worker);

        assertThat(tablet.api().send("me").at("/me/id").asText()).isEqualTo(worker);
    }

    @Test
    void aLostAnswerDoesNotLockADeviceOut() {
        var code = code();
        var installation = UUID.randomUUID().toString();
        var lost = pair(code, installation);

        var again = pair(code, installation);

        assertThat(again.send("me").at("/me/id").asText()).isEqualTo(worker);
        assertThat(lost.post(Api.document("me"), map()).statusCode()).isEqualTo(401);
    }

    @Test
    void aCodeLetsInOneDevice() {
        var code = code();
        pair(code, UUID.randomUUID().toString());

        var other = map("code", code, "installation", UUID.randomUUID().toString(), "name", "found on the street");
        assertThat(Api.anonymous().refusal("pair-device", "input", other)).isEqualTo("PAIRING_REFUSED");
    }

    @Test
    void anInstallationBelongsToOnePersonForEver() {
        var tablet = Office.tablet(worker);
        var other = Office.member("FIELD_WORKER").person();
        var code = Office.administrator()
                .send("create-pairing-code", "input", map("person", other))
                .at("/createPairingCode/code")
                .asText();

        var same = map("code", code, "installation", tablet.installation(), "name", "handed on");
        assertThat(Api.anonymous().refusal("pair-device", "input", same)).isEqualTo("PAIRING_REFUSED");
    }

    @Test
    void aRevokedDeviceLearnsNothingFromItsNextRequestOn() {
        var tablet = Office.tablet(worker);

        Office.administrator().send("revoke-device", "input", map("installation", tablet.installation()));

        var answer = tablet.api().post(Api.document("me"), map());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aRevokedDeviceComesBackByALaterCodeOnly() {
        var used = code();
        var unused = code();
        var installation = UUID.randomUUID().toString();
        pair(used, installation);

        Office.administrator().send("revoke-device", "input", map("installation", installation));

        for (var earlier : List.of(used, unused)) {
            var again = map("code", earlier, "installation", installation, "name", "stolen");
            assertThat(Api.anonymous().refusal("pair-device", "input", again)).isEqualTo("PAIRING_REFUSED");
        }
        assertThat(pair(code(), installation).send("me").at("/me/id").asText()).isEqualTo(worker);
    }

    private String code() {
        return Office.administrator()
                .send("create-pairing-code", "input", map("person", worker))
                .at("/createPairingCode/code")
                .asText();
    }

    private static Api pair(String code, String installation) {
        var paired = Api.anonymous()
                .send("pair-device", "input", map("code", code, "installation", installation, "name", "tablet"));
        return new Api(paired.at("/pairDevice/credential").asText());
    }
}
