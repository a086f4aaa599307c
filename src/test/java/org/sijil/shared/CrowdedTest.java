package org.sijil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Tablet;
import org.sijil.database.Writer;

/** However many push while the writer is taken: who reads is served, who is too many is told so, and nothing is lost. */
@QuarkusTest
@Timeout(120)
class CrowdedTest {
    /** `Writer.MOST_HERE`. */
    private static final int MOST_PUSHES = 128;

    private static final int MORE = 120;
    private static final int MOST_TRIES = 1_000;
    private static final String OF_A_KILOBYTE = "word ".repeat(200);

    @Inject
    Writer writer;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch free = new CountDownLatch(1);
    private final ExecutorService holder = Executors.newSingleThreadExecutor();
    private Tablet tablet;

    @BeforeEach
    void theWriterIsTaken() throws Exception {
        tablet = Gazetteer.worker("ROOT");
        var taken = new CountDownLatch(1);
        holder.submit(() -> writer.run(() -> {
            taken.countDown();
            await(free);
        }));
        taken.await();
    }

    @AfterEach
    void theWriterIsFree() throws Exception {
        free.countDown();
        holder.shutdown();
        assertThat(holder.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoReadsIsServedWhileManyPushOneEditEach() {
        var refused = come(pushes(MOST_PUSHES + MORE, 1), MORE);

        for (var one : refused) {
            var reply = Api.tree(one).at("/data/push");
            if (reply.path("outcomes").isArray() && reply.get("outcomes").isEmpty())
                assertThat(reply.get("retryAfterMs").asInt()).isPositive();
        }
    }

    @Test
    void whoReadsIsServedWhileManyPushManyEdits() {
        var refused = come(pushes(Gate.MOST_HERE + MORE, 20), MORE);

        for (var one : refused) {
            if (one.statusCode() == 200) continue; // PostgreSQL has no writer to take
            assertThat(one.statusCode()).isEqualTo(503);
            assertThat(one.headers().firstValue("Retry-After")).contains("2");
            assertThat(Api.tree(one).at("/errors/0/extensions/code").asText()).isEqualTo("BUSY");
        }
    }

    /** @return the answers that come before the writer is free: so many at least */
    private List<HttpResponse<String>> come(List<Push> pushes, int refused) {
        var answered = new CountDownLatch(refused);
        var answers = pushes.stream()
                .map(push -> send(push).whenComplete((answer, failed) -> answered.countDown()))
                .toList();
        await(answered);
        var early = answers.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();

        assertThat(tablet.pull(100).get("receipt").asText()).isNotEmpty();
        assertThat(tablet.api().send("me").at("/me/name").asText()).isNotEmpty();

        free.countDown();
        for (int i = 0; i < pushes.size(); i++)
            applied(pushes.get(i), answers.get(i).join());
        return early;
    }

    private void applied(Push push, HttpResponse<String> answer) {
        for (int tries = 0; !isTaken(answer); tries++) {
            assertThat(tries).as(answer.body()).isLessThan(MOST_TRIES);
            answer = send(push).join();
        }
        for (JsonNode outcome : Api.tree(answer).at("/data/push/outcomes"))
            assertThat(outcome.get("kind").asText()).isEqualTo("APPLIED");
        for (var id : push.ids()) assertThat(Kept.entriesOf(id)).hasSize(1);
    }

    private static boolean isTaken(HttpResponse<String> answer) {
        if (answer.statusCode() == 503) return false;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.tree(answer).at("/data/push/retryAfterMs").isNull();
    }

    private record Push(List<String> ids, String body) {}

    private List<Push> pushes(int count, int edits) {
        var pushes = new ArrayList<Push>();
        for (int i = 0; i < count; i++) {
            var ids = IntStream.range(0, edits).mapToObj(n -> Tablet.newId()).toList();
            var input = tablet.input(ids.stream()
                    .map(id -> tablet.submits(id, narrative(OF_A_KILOBYTE)))
                    .toList());
            pushes.add(new Push(ids, Api.body(Api.document("push"), Map.of("input", input))));
        }
        return pushes;
    }

    private CompletableFuture<HttpResponse<String>> send(Push push) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/graphql"))
                .header("Authorization", "Bearer " + tablet.api().credential())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(push.body()))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
