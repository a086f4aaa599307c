package org.sijil.shared;

import graphql.parser.ParserOptions;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

/** Limits on the text of an operation; variables are not part of it. The framework's own setting has no effect. */
public class ParserLimits {
    public static final int TOKENS = 4_000;
    public static final int CHARACTERS = 100_000;

    void set(@Observes @Priority(1) StartupEvent start) {
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(TOKENS).maxCharacters(CHARACTERS)));
    }
}
