package org.sijil.register;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part of what will be said, split already into its clear JSON and its protected texts. What is large is split before
 * the writer's turn, where it keeps nobody waiting.
 */
public record Split(String clear, JsonNode hidden) {
    public static Split of(Record said) {
        return Payload.split(said);
    }
}
