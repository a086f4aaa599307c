package org.sijil.projection;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation selects of one type, made ready once, to be cut out of the JSON of many objects. It gives what asking
 * field by field gives: the selected fields under their aliases, in the order of the selection, null where there is none.
 */
final class Projection {
    private static final FieldCollector COLLECTOR = new FieldCollector();

    private final List<Selected> fields;
    private final Members members;

    private Projection(List<Selected> fields) {
        this.fields = fields;
        this.members =
                new Members(fields.stream().map(Selected::name).distinct().toList());
    }

    /**
     * A selected field.
     *
     * @param key the text in front of its value
     * @param constant its value where that is known already, or null
     * @param inner what is selected of its value, where that is an object or a list of them
     */
    private record Selected(
            String key,
            String name,
            @Nullable String constant,
            @Nullable Projection inner,
            boolean required) {}

    /**
     * @param field what was selected of objects of this type
     * @return null where one of them takes arguments
     */
    static @Nullable Projection of(ExecutionContext context, MergedField field, GraphQLObjectType type) {
        var parameters = FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema())
                .objectType(type)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build();
        var fields = new ArrayList<Selected>();
        for (var selected : COLLECTOR.collectFields(parameters, field).getSubFieldsList()) {
            var one = selected(context, selected, type);
            if (one == null) return null;
            fields.add(one);
        }
        return new Projection(fields);
    }

    private static @Nullable Selected selected(ExecutionContext context, MergedField field, GraphQLObjectType type) {
        var key = "\"" + field.getResultKey() + "\":";
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new Selected(key, field.getName(), "\"" + type.getName() + "\"", null, false);
        }
        var definition = type.getFieldDefinition(field.getName());
        if (!definition.getArguments().isEmpty()) return null;
        var required = GraphQLTypeUtil.isNonNull(definition.getType());
        var plain = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (plain instanceof GraphQLObjectType object) {
            var inner = of(context, field, object);
            return inner == null ? null : new Selected(key, field.getName(), null, inner, required);
        }
        if (plain instanceof GraphQLCompositeType) {
            throw new IllegalStateException(
                    "What is selected of a union or an interface is not known before: " + field);
        }
        return new Selected(key, field.getName(), null, null, required);
    }

    /** What is selected of an object; null where a field is missing that may not be null. */
    @Nullable
    String of(String json) {
        var out = new StringBuilder(json.length() + 16);
        return write(out, json, 0) ? out.toString() : null;
    }

    /** The object, or the objects of the list, that begin there; false where a field is missing that may not be null. */
    private boolean write(StringBuilder out, String json, int start) {
        if (json.charAt(start) == '[') return writeList(out, json, start);
        if (json.charAt(start) != '{') return false;
        var found = members.of(json, start);
        out.append('{');
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) out.append(',');
            out.append(fields.get(i).key());
            if (!write(out, json, fields.get(i), found)) return false;
        }
        out.append('}');
        return true;
    }

    private boolean write(StringBuilder out, String json, Selected field, Members.Found found) {
        if (field.constant() != null) {
            out.append(field.constant());
            return true;
        }
        int start = found.start(field.name());
        if (start < 0 || json.startsWith("null", start)) {
            out.append("null");
            return !field.required();
        }
        if (field.inner() != null) return field.inner().write(out, json, start);
        out.append(json, start, found.end(field.name()));
        return true;
    }

    private boolean writeList(StringBuilder out, String json, int start) {
        out.append('[');
        int at = start + 1;
        while (json.charAt(at) != ']') {
            if (json.charAt(at) == ',') {
                out.append(',');
                at++;
            }
            if (!write(out, json, at)) return false;
            at = Members.endOfValue(json, at);
        }
        out.append(']');
        return true;
    }
}
