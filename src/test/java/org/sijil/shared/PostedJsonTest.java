package org.sijil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import graphql.schema.idl.SchemaParser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Tablet;
import org.sijil.projection.RandomContent;

/** Requests that take the short way are read and answered as those that take the GraphQL layer's own. */
@QuarkusTest
class PostedJsonTest {
    private static final int EDITS = 40;
    private static final String SHORT_WAY = "/graphql";
    /** What asks for something in the address goes the layer's own way. */
    private static final String LONG_WAY = "/graphql?unread=1";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anEditReadEitherWayIsTheSameEdit() throws Exception {
        var schema = new SchemaParser().parse(new File("client-schema/schema.graphql"));
        var tablet = Gazetteer.worker(Gazetteer.governorate());
        for (int seed = 0; seed < EDITS; seed++) {
            var content = new RandomContent(schema, new Random(seed)).submission();
            var input = tablet.input(List.of(tablet.submits(Tablet.newId(), content)));
            var body = Api.bodyWithNulls(Api.document("push"), map("input", input));

            var first = outcome(post(tablet, SHORT_WAY, body));
            var again = outcome(post(tablet, LONG_WAY, body));

            assertThat(first).as("seed %d", seed).contains("\"replayed\":false");
            assertThat(again).as("seed %d", seed).isEqualTo(first.replace("\"replayed\":false", "\"replayed\":true"));
        }
    }

    @Test
    void theAnswersAreTheSameLetterByLetter() throws Exception {
        var tablet = Gazetteer.worker(Gazetteer.governorate());
        for (String body : List.of(
                Api.body("query { me { id name role } }", map()),
                Api.body("query One { me { id } } query Two { me { name } }", map()),
                "{\"query\":\"query One { me { id } } query Two { me { name } }\",\"operationName\":\"Two\"}",
                "{\"query\":\"query One { me { id } }\",\"operationName\":null,\"variables\":null}",
                Api.body("query { noSuchField }", map()),
                Api.body("query { me {", map()),
                Api.body("query ($id: ID!) { submission(id: $id) { id } }", map("id", 7)),
                Api.body("query ($id: ID!) { submission(id: $id) { id } }", map("id", List.of())),
                Api.body(Api.document("push"), map("input", map("installation", 1.5))),
                "{\"query\":\"\"}",
                "{\"query\":\"query { me { id } }\"} and more",
                "{\"query\":\"query {\n me { id } }\"}",
                "{\"variables\":{}}",
                "{\"query\":\"{ me { id } }\",\"variables\":[]}",
                "{\"query\":\"{ me { id } }\",\"variables\":{\"large\":1e999999999}}",
                "{\"query\":\"{ me { id } }\"",
                "[]",
                "not JSON",
                "")) {
            assertSame(body, post(tablet, SHORT_WAY, body), post(tablet, LONG_WAY, body));
        }
    }

    @Test
    void itIsAnsweredInWhatTheClientTakes() throws Exception {
        var tablet = Gazetteer.worker(Gazetteer.governorate());
        var body = Api.body("query { me { name } }", map());
        for (String accepted : List.of(
                "*/*",
                "application/json",
                "application/graphql-response+json, application/json",
                "multipart/mixed;deferSpec=20220824, application/json",
                "text/html, */*;q=0.8",
                "text/html")) {
            assertSame(
                    accepted,
                    post(tablet, SHORT_WAY, body, "Accept", accepted),
                    post(tablet, LONG_WAY, body, "Accept", accepted));
        }
    }

    @Test
    void whatIsNotUtf8IsRefusedWithACode() throws Exception {
        var tablet = Gazetteer.worker(Gazetteer.governorate());
        var body = Api.body("query { me { name } }", map());
        for (String type : List.of(
                "application/json; charset=ISO-8859-1",
                "application/json;charset=\"utf-16\"",
                "application/json; charset=nobody-knows",
                "application/json; charset=",
                "application/json;\tcharset=utf-16",
                "application/graphql; charset=utf-8; charset=utf-7")) {
            for (String way : List.of(SHORT_WAY, LONG_WAY)) {
                var answer = post(tablet, way, body, "Content-Type", type);

                assertThat(answer.statusCode()).as(type).isEqualTo(415);
                assertThat(answer.body()).as(type).contains("\"code\":\"BAD_VALUE\"");
            }
        }
        for (String type : List.of("application/json;charset=UTF-8", "application/json; charset=\"utf8\"")) {
            assertThat(post(tablet, SHORT_WAY, body, "Content-Type", type).statusCode())
                    .as(type)
                    .isEqualTo(200);
        }
        var broken = new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
        assertSame("broken", post(tablet, SHORT_WAY, broken), post(tablet, LONG_WAY, broken));
    }

    private static void assertSame(String what, HttpResponse<String> shortWay, HttpResponse<String> longWay) {
        assertThat(shortWay.body()).as(what).isEqualTo(longWay.body());
        assertThat(shortWay.statusCode()).as(what).isEqualTo(longWay.statusCode());
        assertThat(shortWay.headers().firstValue("Content-Type"))
                .as(what)
                .isEqualTo(longWay.headers().firstValue("Content-Type"));
    }

    @Test
    void whatIsNoRequestIsRefusedWithACode() throws Exception {
        var tablet = Gazetteer.worker(Gazetteer.governorate());
        for (String member : List.of(
                "\"variables\":3",
                "\"variables\":[1]",
                "\"operationName\":{}",
                "\"variables\":{\"deep\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}",
                "\"variables\":{\"long\":" + "1".repeat(1_500) + "}",
                "\"variables\":{\"beyond\":1e2147483648}")) {
            var answer = post(tablet, SHORT_WAY, "{\"query\":\"{ me { id } }\"," + member + "}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"BAD_VALUE\"");
        }
    }

    private static String outcome(HttpResponse<String> answer) {
        return Api.tree(answer).at("/data/push/outcomes").toString();
    }

    private HttpResponse<String> post(Tablet tablet, String way, String body, String... headers) throws Exception {
        return post(tablet, way, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private HttpResponse<String> post(Tablet tablet, String way, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + way))
                .header("Authorization", "Bearer " + tablet.api().credential())
                .setHeader("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
