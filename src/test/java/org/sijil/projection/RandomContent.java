package org.sijil.projection;

import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values of the schema's input types, with texts that are hard to find the end of. */
public final class RandomContent {
    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            "\"",
            "\\",
            "\\\"",
            "ends in \\\\",
            "},{\"a\":[",
            "]]}}",
            "null",
            "line\nline\ttab\u0001",
            "\u0642\u0635\u0641 \u0627\u0644\u0633\u0648\u0642",
            "\ud83d\udd25",
            "\u2028");

    private final TypeDefinitionRegistry schema;
    private final Random random;

    public RandomContent(TypeDefinitionRegistry schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    public Map<String, Object> submission() {
        return object(schema.getType("SubmissionInput", InputObjectTypeDefinition.class)
                .orElseThrow());
    }

    private Map<String, Object> object(InputObjectTypeDefinition type) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : type.getInputValueDefinitions()) {
            boolean required = field.getType() instanceof NonNullType;
            if (required || random.nextInt(3) > 0) values.put(field.getName(), value(field.getType()));
        }
        return values;
    }

    private Object value(Type<?> type) {
        if (type instanceof NonNullType required) return value(required.getType());
        if (type instanceof ListType list) return List.of(value(list.getType()));
        var name = ((TypeName) type).getName();
        var input = schema.getType(name, InputObjectTypeDefinition.class).orElse(null);
        if (input != null) return object(input);
        var words = schema.getType(name, EnumTypeDefinition.class).orElse(null);
        if (words != null) return any(words.getEnumValueDefinitions()).getName();
        return switch (name) {
            case "Int" -> random.nextInt(6);
            case "Float" -> any(List.of(35.0, 36.633930000000001, -0.5, 1e-7));
            case "Boolean" -> random.nextBoolean();
            case "Date" -> any(List.of("2023-10-05", "1999-12-31"));
            case "Time" -> any(List.of("06:40:00", "14:30:59", "00:00:00"));
            case "DateTime" ->
                any(List.of("2025-05-31T13:00:00Z", "2025-05-31T13:00:00.120Z", "2025-05-31T13:00:01.5+03:00"));
            case "ID" -> UUID.randomUUID().toString();
            default -> any(TEXTS);
        };
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
