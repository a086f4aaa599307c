package org.sijil.projection;

import graphql.Scalars;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import graphql.schema.DelegatingDataFetchingEnvironment;

/**
 * The GraphQL layer lists what is selected below a field before each field is asked, for code that wants to know. Nobody
 * here does, and the list costs a push of one edit a twelfth of all: so it is told that nothing is. What the layer's Context
 * says of selected fields is therefore empty.
 */
final class SelectionsUnread extends SimplePerformantInstrumentation {
    private static final DataFetchingFieldSelectionSet NOTHING =
            DataFetchingFieldSelectionSetImpl.newCollector(null, Scalars.GraphQLString, () -> null);

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        return environment -> fetcher.get(new Unread(environment));
    }

    private static final class Unread extends DelegatingDataFetchingEnvironment {
        Unread(DataFetchingEnvironment environment) {
            super(environment);
        }

        @Override
        public DataFetchingFieldSelectionSet getSelectionSet() {
            return NOTHING;
        }
    }
}
