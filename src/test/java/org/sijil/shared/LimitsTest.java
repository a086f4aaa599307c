package org.sijil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import graphql.language.ObjectTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijil.Api;

/** No single request fells the server. */
@QuarkusTest
class LimitsTest {
    private final Api anyone = Api.anonymous();

    @Test
    void aQueryHasAtMost400Fields() {
        assertThat(anyone.post("query " + repeated("a%d: me { id name signInName role }", 90), map())
                        .body())
                .contains("complexity exceeded");
    }

    /** Each names the one before it twice: few words, and twice as many fields with each. */
    @Test
    void theFieldsOfAFragmentCountWhereverItIsSpread() {
        var fragments = IntStream.rangeClosed(1, 8)
                .mapToObj(level -> " fragment f%d on Person { ...f%d ... on Person { ...f%d } }"
                        .formatted(level, level - 1, level - 1))
                .collect(Collectors.joining());

        var answer = anyone.post("query { me { ...f8 } } fragment f0 on Person { id name }" + fragments, map());

        assertThat(answer.body()).contains("complexity exceeded 513 > 400");
    }

    @Test
    void aDocumentHasAtMost1000Tokens() {
        var variables = IntStream.range(0, 350).mapToObj("$v%d: Int"::formatted).collect(Collectors.joining(" "));

        var answer =
                anyone.post("query (" + variables + ") { __typename }", map()).body();

        assertThat(answer).contains("Unparseable input document");
    }

    @Test
    void aBodyHasAtMostTwoMegabytes() {
        var body = Api.body("query { __typename }", map("ballast", "x".repeat(2_200_000)));

        var answer = anyone.postUntilAnswered(body);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aLargeBodyOfWhoHasNoCredentialIsNotRead() {
        var body = Api.body("mutation { signIn }", map("ballast", "x".repeat(16_000)));

        var answer = anyone.postUntilAnswered(body);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void theSchemaIsNotToldByIntrospection() {
        assertThat(anyone.post("query { __schema { types { name } } }", map()).body())
                .contains("errors");
    }

    /** Else an operation could be as deep as it likes, and each level many times as costly as the one above. */
    @Test
    void noTypeLeadsBackToItself() {
        var schema = new SchemaParser().parse(new File("client-schema/schema.graphql"));

        assertThat(deepest(schema, "Query", Set.of())).isEqualTo(7);
        assertThat(deepest(schema, "Mutation", Set.of())).isEqualTo(8);
        assertThat(deepest(schema, "Subscription", Set.of())).isEqualTo(1);
    }

    /** Fields that can lie in each other, at most. */
    private static int deepest(TypeDefinitionRegistry schema, String type, Set<String> above) {
        assertThat(above).as("above %s", type).doesNotContain(type);
        var here = new HashSet<>(above);
        here.add(type);
        var definition = schema.types().get(type);
        if (definition instanceof UnionTypeDefinition union) {
            return union.getMemberTypes().stream()
                    .mapToInt(
                            member -> deepest(schema, TypeUtil.unwrapAll(member).getName(), here))
                    .max()
                    .orElseThrow();
        }
        if (!(definition instanceof ObjectTypeDefinition object)) return 0;
        return object.getFieldDefinitions().stream()
                .mapToInt(field ->
                        1 + deepest(schema, TypeUtil.unwrapAll(field.getType()).getName(), here))
                .max()
                .orElseThrow();
    }

    private static String repeated(String field, int times) {
        return IntStream.range(0, times).mapToObj(field::formatted).collect(Collectors.joining(" ", "{ ", " }"));
    }
}
