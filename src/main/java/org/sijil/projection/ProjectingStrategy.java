package org.sijil.projection;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the GraphQL layer does, but objects that can give their JSON are not asked field by field: what is selected is
 * cut out of that. A page of a thousand submissions has a hundred thousand fields.
 *
 * <p>What a caller may see is decided before: all that the JSON holds may be selected.
 */
final class ProjectingStrategy extends AsyncExecutionStrategy {

    ProjectingStrategy(DataFetcherExceptionHandler handler) {
        super(handler);
    }

    /** What is selected of one type at one place of the operation: made ready once for all objects there. */
    private record Place(MergedField field, GraphQLObjectType type) {}

    @Override
    protected Object completeValueForObject(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object result) {
        var cut = cut(context, parameters, type, result);
        return cut == null ? super.completeValueForObject(context, parameters, type, result) : cut;
    }

    private static @Nullable RawJson cut(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object result) {
        if (!(result instanceof Projectable object)) return null;
        var place = new Place(parameters.getField(), type);
        Projection projection = context.getGraphQLContext()
                .computeIfAbsent(place, unused -> Projection.of(context, place.field(), type));
        var json = projection == null ? null : object.json();
        var selected = json == null ? null : projection.of(json);
        return selected == null ? null : new RawJson(selected);
    }

    /** The same for the fields of a mutation, which are asked one after the other. */
    static final class OfMutations extends AsyncSerialExecutionStrategy {

        OfMutations(DataFetcherExceptionHandler handler) {
            super(handler);
        }

        @Override
        protected Object completeValueForObject(
                ExecutionContext context,
                ExecutionStrategyParameters parameters,
                GraphQLObjectType type,
                Object result) {
            var cut = cut(context, parameters, type, result);
            return cut == null ? super.completeValueForObject(context, parameters, type, result) : cut;
        }
    }
}
