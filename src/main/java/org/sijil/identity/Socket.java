package org.sijil.identity;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One web socket on this server, and the credential that it listens with. */
public final class Socket {
    private final Channel channel;
    private final AtomicBoolean cut = new AtomicBoolean();
    private final AtomicInteger listening = new AtomicInteger();
    private volatile long listened = System.nanoTime();
    private volatile long heard = System.nanoTime();

    @Nullable
    private volatile String credential;

    Socket(HttpConnection connection) {
        this.channel = ((ConnectionBase) connection).channel();
        channel.pipeline().addFirst(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                heard = System.nanoTime();
                context.fireChannelRead(bytes);
            }
        });
    }

    public void beginListening() {
        listening.incrementAndGet();
    }

    public void endListening() {
        listened = System.nanoTime();
        listening.decrementAndGet();
    }

    /** The hash of the credential that somebody listens with; null while nobody ever did. */
    @Nullable
    public String credential() {
        return credential;
    }

    void letIn(String credentialHash) {
        credential = credentialHash;
    }

    /** Its client answers a ping every ten seconds: one that says nothing is gone, and only the network does not know yet. */
    boolean isSilent(Duration longest) {
        return System.nanoTime() - heard > longest.toNanos();
    }

    boolean idles(Duration longest) {
        return listening.get() == 0 && System.nanoTime() - listened > longest.toNanos();
    }

    /**
     * Tells the client why; a client that does not close it then, as it should, is not waited for the second time. (The framework
     * can only close with 1000, which tells a client that all is done.)
     */
    void cut(Ending ending) {
        if (cut.getAndSet(true)) channel.close();
        else channel.writeAndFlush(new CloseWebSocketFrame(ending.code, ending.reason));
    }

    void whenClosed(Runnable work) {
        channel.closeFuture().addListener(closed -> work.run());
    }

    /** Why a socket is cut. Codes are permanent; clients act on them. */
    enum Ending {
        /** There is no credential, or no more: signing in or pairing again helps, coming again does not. */
        NOT_LET_IN(4401, "The credential is unknown, revoked or out of date. Sign in or pair again."),
        RESTORE_TO_CONFIRM(4503, "This server was restored, and that waits to be confirmed. Come again later."),
        DATABASE_AWAY(4503, "The database is away. Come again later."),
        IDLE(4408, "Nobody listens on this socket."),
        SILENT(4408, "Pings are not answered on this socket."),
        STOPS(1012, "This server stops. Come again.");

        private final int code;
        private final String reason;

        Ending(int code, String reason) {
            this.code = code;
            this.reason = reason;
        }
    }
}
