package org.sijil.projection;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link ProjectingStrategy} and {@link SelectionsUnread} into the GraphQL layer, which finds this through
 * {@code META-INF/services}.
 */
public final class Projecting implements EventingService {

    /** It is always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        var before = builder.build().getInstrumentation();
        return builder.instrumentation(new ChainedInstrumentation(before, new SelectionsUnread()))
                .queryExecutionStrategy(new ProjectingStrategy(new ExceptionHandler()))
                .mutationExecutionStrategy(new ProjectingStrategy.OfMutations(new ExceptionHandler()));
    }
}
