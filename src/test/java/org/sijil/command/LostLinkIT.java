package org.sijil.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.Api;
import org.sijil.Line;
import org.sijil.Office;
import org.sijil.Ports;

/** A link is lost at either end: the server that stops says so, and the client that is gone is not waited for. */
class LostLinkIT {
    private static final int COME_AGAIN = 1012;
    private static final int SILENT = 4408;

    /** It waits longer for what is still answered, as in k8s/, than a socket may be silent. */
    private static final Map<String, String> SETTINGS =
            Map.of("QUARKUS_SHUTDOWN_TIMEOUT", "5S", "SIJIL_SOCKET_SILENT_AT_MOST", "2S");

    @TempDir
    Path folder;

    private Process server;
    private Api administrator;

    @BeforeEach
    void aServer() throws Exception {
        var application = new Application(folder, List.of(), SETTINGS);
        RestAssured.port = Ports.free();
        server = application.serve(RestAssured.port, "made its administrator");
        administrator = Office.signIn("admin", application.password());
    }

    @AfterEach
    void theServerEnds() throws Exception {
        server.destroyForcibly().waitFor();
    }

    @Test
    void whoeverListensAtAServerThatStopsIsToldToComeAgain() throws Exception {
        try (var line = Line.listening(administrator)) {
            server.destroy();

            assertThat(line.closeCode()).isEqualTo(COME_AGAIN);
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @Timeout(30)
    void aSocketThatSaysNothingIsClosedAndOneThatSpeaksIsNot() {
        try (var silent = Line.listening(administrator);
                var speaks = Line.listening(administrator)) {
            while (!silent.isClosed()) speaks.said();

            assertThat(silent.closeCode()).isEqualTo(SILENT);
            assertThat(speaks.isClosed()).isFalse();
        }
    }
}
