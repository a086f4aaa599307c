package org.sijil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.netty.handler.codec.compression.DecompressionException;
import io.smallrye.graphql.websocket.graphqltransportws.MessageType;
import io.vertx.core.http.HttpClosedException;
import java.net.BindException;
import java.net.SocketException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** Nobody fills the disk with what they send, and no fault of ours is kept from the log. */
class QuietRefusalsTest {
    @Test
    void whatACallerBringsAboutIsNotLogged() {
        assertThat(isLogged(new Problem.NotAllowed("why"))).isFalse();
        assertThat(isLogged(new HttpClosedException("the link is lost"))).isFalse();
        assertThat(isLogged(new SocketException("Connection reset"))).isFalse();
        assertThat(isLogged(new DecompressionException("no gzip"))).isFalse();
        assertThat(isLogged(catchThrowable(() -> MessageType.fromString("nonsense"))))
                .isFalse();
    }

    @Test
    void aFaultOfOursIsLogged() {
        assertThat(isLogged(new NullPointerException())).isTrue();
        assertThat(isLogged(new IllegalStateException())).isTrue();
        assertThat(isLogged(new BindException())).isTrue();
        assertThat(isLogged(null)).isTrue();
    }

    private static boolean isLogged(Throwable thrown) {
        var entry = new LogRecord(Level.SEVERE, "failed");
        entry.setThrown(thrown);
        return new QuietRefusals().isLoggable(entry);
    }
}
