package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.Api.map;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Line;
import org.sijil.Office;
import org.sijil.Tablet;
import org.sijil.database.Writer;
import org.sijil.identity.Credentials;

/** A socket is for listening, and lives as long as its credential. Its code tells a client that is shut out from one that lost its link. */
@QuarkusTest
class SocketTest {
    private static final int SHUT_OUT = 4401;
    private static final int RESTORED = 4503;
    private static final int IDLE = 4408;
    private static final int PER_CREDENTIAL = 10;
    private static final int PER_SERVER = 40;

    @Test
    void aRevocationCutsTheSocketWithinASecond() {
        var tablet = Gazetteer.worker("ROOT");
        try (var line = Line.listening(tablet.api())) {
            Office.administrator().send("revoke-device", "input", map("installation", tablet.installation()));
            long revoked = System.nanoTime();

            assertThat(line.closeCode()).isEqualTo(SHUT_OUT);
            assertThat(System.nanoTime() - revoked).isLessThan(1_000_000_000);
        }
    }

    /** Whoever says twice who they are is told so, and not that they must pair again. */
    @Test
    void aGreetingTooManyIsNoRefusalOfItsCredential() {
        var tablet = Gazetteer.worker("ROOT");
        try (var line = Line.listening(tablet.api())) {
            line.greet(tablet.api().credential());

            assertThat(line.closeCode()).isNotEqualTo(SHUT_OUT);
        }
    }

    @Test
    void signingOutCutsTheSocket() {
        var member = Office.member("ANALYST");
        try (var line = Line.listening(member.api())) {
            member.api().send("sign-out");

            assertThat(line.closeCode()).isEqualTo(SHUT_OUT);
        }
    }

    @Test
    void anotherRoleCutsTheSocketsOfTheTablets() {
        var tablet = Gazetteer.worker("ROOT");
        try (var line = Line.listening(tablet.api())) {
            Office.administrator().send("give-role", "input", map("person", tablet.person(), "role", "ANALYST"));

            assertThat(line.closeCode()).isEqualTo(SHUT_OUT);
        }
    }

    @Test
    void theEndOfASessionCutsTheSocket() {
        var tablet = Gazetteer.worker("ROOT");
        try (var line = Line.listening(tablet.api())) {
            put("expiresAt = ?1 where installation = ?2", Instant.EPOCH, tablet.installation());

            assertThat(line.closeCode()).isEqualTo(SHUT_OUT);
        }
    }

    @Test
    void whoeverWaitsForARestoreToBeConfirmedIsNotToldToPairAgain() {
        var tablet = Gazetteer.worker("ROOT");
        try (var line = Line.listening(tablet.api())) {
            put("suspended = ?1 where installation = ?2", true, tablet.installation());

            assertThat(line.closeCode()).isEqualTo(RESTORED);
        }
        try (var line = Line.open(tablet.api())) {
            assertThat(line.closeCode()).isEqualTo(RESTORED);
        }
    }

    @Test
    void aDeadCredentialIsNotLetIn() {
        try (var line = Line.open(new Api("no such credential"))) {
            assertThat(line.closeCode()).isEqualTo(SHUT_OUT);
            assertThat(line.isAcknowledged()).isFalse();
        }
        assertThatThrownBy(() -> Line.connect(Api.anonymous(), "Bearer no such credential"))
                .hasMessage("HTTP 401");
    }

    @Test
    void theCredentialMayComeAsAHeader() {
        try (var line = Line.connect(
                Api.anonymous(), "Bearer " + Gazetteer.worker("ROOT").api().credential())) {
            line.greet(null).acknowledged().subscribe("1");

            line.poke();
        }
    }

    @Test
    void nobodyListensWithoutACredential() {
        try (var line = Line.open(Api.anonymous()).acknowledged().subscribe("1")) {
            assertThat(line.closeCode()).isEqualTo(SHUT_OUT);
        }
    }

    @Test
    void aSocketOnWhichNobodyListensIsClosed() {
        try (var said = Line.open(Gazetteer.worker("ROOT").api()).acknowledged();
                var silent = Line.connect(Api.anonymous(), null);
                var done = Line.listening(Gazetteer.worker("ROOT").api())) {
            done.complete("1");

            assertThat(Stream.of(said, silent, done).map(Line::closeCode)).containsOnly(IDLE);
        }
    }

    @Test
    void queriesAndMutationsAreRefusedOnASocket() {
        var tablet = Gazetteer.worker("ROOT");
        var edit = tablet.edit(Tablet.newId(), null, narrative("n"));
        try (var line = Line.listening(tablet.api())) {
            line.send("2", Api.document("me"), Map.of());
            assertThat(code(line.next())).isEqualTo("NOT_ALLOWED");

            line.send("3", Api.document("push"), Map.of("input", tablet.input(List.of(edit))));
            assertThat(code(line.next())).isEqualTo("NOT_ALLOWED");
            assertThat(Kept.entriesOf(edit)).isEmpty();
        }
    }

    @Test
    void signingInIsRefusedOnASocket() {
        var input = map("name", "nobody", "password", "a long enough password");
        try (var line = Line.open(Api.anonymous()).acknowledged()) {
            line.send("1", Api.document("sign-in"), Map.of("input", input));

            assertThat(code(line.next())).isEqualTo("NOT_ALLOWED");
        }
    }

    @Test
    void aSubscriptionIsRefusedAsARequest() {
        var tablet = Gazetteer.worker("ROOT");

        assertThat(tablet.api().refusal("poke")).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void oneCredentialHasRoomForSomeListenersUntilOthersEnd() {
        try (var line = full(Gazetteer.worker("ROOT"))) {
            line.subscribe("one more");
            assertThat(code(line.next())).isEqualTo("TOO_MANY_LISTENERS");
            assertThat(line.next().get("type").asText()).isEqualTo("complete");

            line.complete("1");
            line.subscribe("another");
            line.poke();
        }
    }

    @Test
    void oneServerHasRoomForSomeListeners() {
        var full = Stream.generate(() -> full(Gazetteer.worker("ROOT")))
                .limit(PER_SERVER / PER_CREDENTIAL)
                .toList();
        try (var line = Line.open(Gazetteer.worker("ROOT").api()).acknowledged().subscribe("1")) {
            assertThat(code(line.next())).isEqualTo("TOO_MANY_LISTENERS");
        } finally {
            full.forEach(Line::close);
        }
    }

    /** As many listeners as one credential may have. */
    private static Line full(Tablet tablet) {
        var line = Line.open(tablet.api()).acknowledged();
        for (int i = 1; i <= PER_CREDENTIAL; i++) line.subscribe(Integer.toString(i));
        for (int i = 1; i <= PER_CREDENTIAL; i++) line.poke();
        return line;
    }

    private static void put(String update, Object... values) {
        var container = Arc.container();
        var credentials = container.instance(Credentials.class).get();
        container.instance(Writer.class).get().run(() -> credentials.update(update, values));
    }

    /** Of the first error, in a message of either kind. */
    private static String code(JsonNode message) {
        var payload = message.get("payload");
        var error = payload.isArray() ? payload.get(0) : payload.at("/errors/0");
        return error.at("/extensions/code").asText();
    }
}
