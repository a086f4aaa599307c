package org.sijil.register;

/**
 * A part of what will be said, split already into its clear and its protected JSON. What is large is split before the
 * writer's turn, where it keeps nobody waiting.
 */
public record Split(String clear, String hidden) {
    static final String NOTHING = "{}";

    public static Split of(Record said) {
        return Payload.split(said);
    }
}
