package org.sijil;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A change to what is on the wire is a decision: it changes client-schema/schema.graphql and CHANGES.md in the same commit. */
@QuarkusTest
class ClientSchemaTest {
    private static final Path SCHEMA = Path.of("client-schema", "schema.graphql");
    private static final Path SERVED = Path.of("target", "schema.graphql");

    @Test
    void theServedSchemaIsTheOneInTheRepository() throws IOException {
        var served = RestAssured.get("/graphql/schema.graphql").asString();
        Files.writeString(SERVED, served);

        assertThat(served)
                .as("%s differs from what is served; what is served lies in %s", SCHEMA, SERVED)
                .isEqualTo(Files.readString(SCHEMA));
    }
}
