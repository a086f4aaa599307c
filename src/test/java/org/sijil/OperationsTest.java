package org.sijil;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Clients send the files of client-schema/operations as they are, so each must fit the schema. */
class OperationsTest {
    private static final Path FOLDER = Path.of("client-schema");

    @Test
    void everyOperationFitsTheSchema() throws IOException {
        var types = new SchemaParser().parse(Files.readString(FOLDER.resolve("schema.graphql")));
        var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
        try (var files = Files.list(FOLDER.resolve("operations"))) {
            for (Path file : files.toList()) {
                var operation = new Parser().parseDocument(Files.readString(file));
                assertThat(new Validator().validateDocument(schema, operation, Locale.ENGLISH))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void everythingThatCanBeAskedHasAnOperation() throws IOException {
        var types = new SchemaParser().parse(Files.readString(FOLDER.resolve("schema.graphql")));
        var all = new StringBuilder();
        try (var files = Files.list(FOLDER.resolve("operations"))) {
            for (Path file : files.toList()) all.append(Files.readString(file));
        }
        for (var root : List.of("Query", "Mutation")) {
            var fields = ((ObjectTypeDefinition) types.types().get(root)).getFieldDefinitions();
            assertThat(fields)
                    .allSatisfy(
                            field -> assertThat(all.toString()).containsPattern("(?m)^  " + field.getName() + "\\b"));
        }
    }
}
