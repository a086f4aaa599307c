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
    private static final String SHORT_WAY = "application/json";
    private static final String LONG_WAY = "application/graphql-response+json";

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
                "[]",
                "not JSON",
                "")) {
            var shortWay = post(tablet, SHORT_WAY, body);
            var longWay = post(tablet, LONG_WAY, body);

            assertThat(shortWay.body()).as(body).isEqualTo(longWay.body());
            assertThat(shortWay.statusCode()).as(body).isEqualTo(longWay.statusCode());
        }
    }

    @Test
    void whatIsNoRequestIsRefusedWithACode() throws Exception {
        var tablet = Gazetteer.worker(Gazetteer.governorate());
        for (String member : List.of("\"variables\":3", "\"variables\":[]", "\"operationName\":{}")) {
            var answer = post(tablet, SHORT_WAY, "{\"query\":\"{ me { id } }\"," + member + "}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"BAD_VALUE\"");
        }
    }

    private static String outcome(HttpResponse<String> answer) {
        return Api.tree(answer).at("/data/push/outcomes").toString();
    }

    private HttpResponse<String> post(Tablet tablet, String accepted, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", accepted)
                .header("Authorization", "Bearer " + tablet.api().credential())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
