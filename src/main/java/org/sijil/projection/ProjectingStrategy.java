package org.sijil.projection;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.schema.GraphQLObjectType;

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
        var json = result instanceof Projectable object ? object.json() : null;
        if (json != null) {
            var place = new Place(parameters.getField(), type);
            Projection projection = context.getGraphQLContext()
                    .computeIfAbsent(place, unused -> Projection.of(context, place.field(), type));
            var selected = projection.of(json);
            if (selected != null) return new RawJson(selected);
        }
        return super.completeValueForObject(context, parameters, type, result);
    }
}
