package org.sijil;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

    @Test
    void everyOperationFitsTheSchema() throws IOException {
        var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(SCHEMA.toFile()));
        try (var operations = Files.list(SCHEMA.resolveSibling("operations"))) {
            for (Path operation : operations.toList()) {
                var document = new Parser().parseDocument(Files.readString(operation));
                assertThat(new Validator().validateDocument(schema, document, Locale.ROOT))
                        .as("%s", operation)
                        .isEmpty();
            }
        }
    }
}
