package org.sijil.shared;

import graphql.parser.ParserOptions;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

/**
 * Limits on the text of an operation; variables are not part of it. The longest of ours has 270 tokens: more are needed only
 * to ask one costly thing many times over. The framework's own setting has no effect.
 */
public class ParserLimits {
    public static final int TOKENS = 1_000;
    public static final int CHARACTERS = 20_000;

    void set(@Observes @Priority(1) StartupEvent start) {
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(TOKENS).maxCharacters(CHARACTERS)));
    }
}
