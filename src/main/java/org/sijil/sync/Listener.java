package org.sijil.sync;

import io.smallrye.mutiny.subscription.MultiEmitter;
import org.sijil.identity.Socket;

/** Whoever waits for pokes: what their device must have heard of, and when it is looked again whether there is more. */
final class Listener {
    final Socket socket;
    private final MultiEmitter<? super Poke> emitter;
    private Seen seen = Seen.NOTHING;
    private long nextLook = System.nanoTime();

    Listener(Socket socket, MultiEmitter<? super Poke> emitter) {
        this.socket = socket;
        this.emitter = emitter;
    }

    /** Up to which entry it was looked, in which scope. */
    record Seen(long seq, String scope) {
        /** In no scope: so the first look finds more, whatever it was that a device missed while it did not listen. */
        static final Seen NOTHING = new Seen(-1, "");
    }

    void begin(Runnable atItsEnd) {
        socket.beginListening();
        emitter.onTermination(() -> {
            socket.endListening();
            atItsEnd.run();
        });
    }

    Seen seen() {
        return seen;
    }

    boolean isDue() {
        return System.nanoTime() - nextLook >= 0;
    }

    /** The next look finds more, as the first did. */
    void forget(long nanosToNextLook) {
        seen = Seen.NOTHING;
        nextLook = System.nanoTime() + nanosToNextLook;
    }

    void looked(Seen now, boolean more, long nanosToNextLook) {
        seen = now;
        nextLook = System.nanoTime() + nanosToNextLook;
        if (more) emitter.emit(Poke.MORE);
    }
}
