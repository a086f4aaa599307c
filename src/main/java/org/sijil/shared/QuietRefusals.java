package org.sijil.shared;

import graphql.schema.CoercingParseLiteralException;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps refusals, and sockets that were lost, out of the log: each would come with a stack trace, and anyone could fill the
 * disk with them.
 */
@LoggingFilter(name = "quiet-refusals")
public final class QuietRefusals implements Filter {
    @Override
    public boolean isLoggable(LogRecord entry) {
        var thrown = entry.getThrown();
        return !(thrown instanceof SecurityException
                || thrown instanceof Problem
                || thrown instanceof HttpClosedException
                || thrown instanceof WebSocketHandshakeException
                || thrown instanceof CoercingParseLiteralException);
    }
}
