package org.sijil;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever writes a client has the schema and nothing else: what is on the wire says what it means. */
class SchemaWordsTest {
    private static final Path SCHEMA = Path.of("client-schema", "schema.graphql");

    @Test
    void everyTypeSaysWhatItIs() throws IOException {
        assertThat(schema().types().values())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(words((AbstractDescribedNode<?>) type))
                        .as(type.getName())
                        .isNotBlank());
    }

    @Test
    void everythingThatCanBeAskedSaysWhatItDoesInSentences() throws IOException {
        assertThat(rootFields(schema()))
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(words(field)).as(field.getName()).endsWith("."));
    }

    private static TypeDefinitionRegistry schema() throws IOException {
        return new SchemaParser().parse(Files.readString(SCHEMA));
    }

    private static List<FieldDefinition> rootFields(TypeDefinitionRegistry schema) {
        return Stream.of("Query", "Mutation", "Subscription")
                .map(schema.types()::get)
                .filter(Objects::nonNull)
                .flatMap(root -> ((ObjectTypeDefinition) root).getFieldDefinitions().stream())
                .toList();
    }

    private static String words(AbstractDescribedNode<?> node) {
        return node.getDescription() == null ? "" : node.getDescription().getContent();
    }
}
