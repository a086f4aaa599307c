package org.sijil.projection;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Selections of an object type: some of its fields, in any order, under aliases, twice, in fragments, left out by a variable. */
final class RandomSelection {
    private final TypeDefinitionRegistry schema;
    private final Random random;
    private final List<String> fragments = new ArrayList<>();

    RandomSelection(TypeDefinitionRegistry schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    /** In braces; it may use {@link #fragments} and the variables {@code $yes} and {@code $no}. */
    String of(String type) {
        var fields = new ArrayList<>(
                schema.getType(type, ObjectTypeDefinition.class).orElseThrow().getFieldDefinitions());
        Collections.shuffle(fields, random);
        var text = new StringBuilder("{");
        for (var field : fields.subList(0, 1 + random.nextInt(fields.size()))) {
            text.append(' ').append(wrapped(type, field(field)));
        }
        if (random.nextInt(4) == 0) text.append(" kind_of: __typename");
        return text.append(" }").toString();
    }

    String fragments() {
        return String.join("\n", fragments);
    }

    private String field(FieldDefinition field) {
        var name = field.getName();
        var alias = random.nextInt(4) == 0 ? name + "_as_" + random.nextInt(3) + ": " + name : name;
        var inner = TypeInfo.typeInfo(field.getType()).getName();
        boolean isObject = schema.getType(inner, ObjectTypeDefinition.class).isPresent();
        return alias + directive() + (isObject ? " " + of(inner) : "");
    }

    private String directive() {
        return switch (random.nextInt(12)) {
            case 0 -> " @include(if: $yes)";
            case 1 -> " @include(if: $no)";
            case 2 -> " @skip(if: $no)";
            default -> "";
        };
    }

    private String wrapped(String type, String field) {
        return switch (random.nextInt(8)) {
            case 0 -> "... on " + type + " { " + field + " }";
            case 1 -> "... { " + field + " }";
            case 2 -> named(type, field);
            default -> field;
        };
    }

    private String named(String type, String field) {
        var name = "F" + fragments.size();
        fragments.add("fragment " + name + " on " + type + " { " + field + " }");
        return "..." + name;
    }
}
