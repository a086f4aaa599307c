package org.sijil.shared;

import graphql.schema.CoercingParseLiteralException;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps refusals, and connections that were lost or sent nonsense, out of the log: each would come with a stack trace, and
 * anyone could fill the disk with them.
 */
@LoggingFilter(name = "quiet-refusals")
public final class QuietRefusals implements Filter {
    /** Where the framework reads a message that came over a socket: it throws on any that lacks a member. */
    private static final String READER = "io.smallrye.graphql.websocket.";

    private static final String FIRST_READER = "io.quarkus.smallrye.graphql.runtime.SmallRyeAuthGraphQL";
    private static final String OURS = "org.sijil.";
    private static final int AT_THE_TOP = 4;

    @Override
    public boolean isLoggable(LogRecord entry) {
        var thrown = entry.getThrown();
        return !(thrown instanceof SecurityException
                || thrown instanceof Problem
                || thrown instanceof HttpClosedException
                || thrown != null && thrown.getClass() == SocketException.class // its kinds are faults of the operator
                || thrown instanceof DecompressionException
                || thrown instanceof WebSocketHandshakeException
                || thrown instanceof CoercingParseLiteralException
                || thrown instanceof RuntimeException && isOfUnreadableMessage(thrown));
    }

    private static boolean isOfUnreadableMessage(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(AT_THE_TOP)
                .map(StackTraceElement::getClassName)
                .takeWhile(name -> !name.startsWith(OURS))
                .anyMatch(name -> name.startsWith(READER) || name.startsWith(FIRST_READER));
    }
}
