package org.sijil.shared;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import io.smallrye.graphql.spi.EventingService;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * No operation names more than so many fields, those of a fragment once for each place where it is spread. The GraphQL
 * layer has such a limit too, but looks at the variables with each field, and a push has megabytes of those.
 */
public final class FieldLimit extends SimplePerformantInstrumentation implements EventingService {
    public static final int FIELDS = 400;

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        return builder.instrumentation(
                new ChainedInstrumentation(builder.build().getInstrumentation(), this));
    }

    /** It is always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var context = parameters.getExecutionContext();
        long fields = new Count(context.getFragmentsByName()).within(context.getOperationDefinition());
        if (fields > FIELDS) {
            throw new AbortExecutionException("maximum query complexity exceeded " + fields + " > " + FIELDS);
        }
        return null;
    }

    /** Validation has made sure that no fragment spreads itself. */
    private static final class Count {
        private final Map<String, FragmentDefinition> fragments;
        private final Map<String, Long> ofFragments = new HashMap<>();

        Count(Map<String, FragmentDefinition> fragments) {
            this.fragments = fragments;
        }

        long within(Node<?> node) {
            long fields = 0;
            for (Node<?> child : node.getChildren()) {
                if (child instanceof FragmentSpread spread) fields += of(spread.getName());
                else fields += within(child) + (child instanceof Field ? 1 : 0);
            }
            return Math.min(fields, Integer.MAX_VALUE);
        }

        private long of(String fragment) {
            var known = ofFragments.get(fragment);
            if (known != null) return known;
            long fields = within(fragments.get(fragment));
            ofFragments.put(fragment, fields);
            return fields;
        }
    }
}
