package org.sijil.sync;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.sijil.identity.Sockets;

/** Pokes on the wire. */
@GraphQLApi
public class PokeApi {
    private final Pokes pokes;
    private final Sockets sockets;

    PokeApi(Pokes pokes, Sockets sockets) {
        this.pokes = pokes;
        this.sockets = sockets;
    }

    /** Nullable: else what goes wrong would reach nobody. */
    @Subscription
    @Description(
            "One poke at once, then one whenever there may be more in the caller's scope, not more often than every few seconds: "
                    + "pull after each. It ends only with its credential: the socket is then closed with 4401, and signing in or pairing "
                    + "again helps. After any other end, come again, waiting longer each time. A socket takes subscriptions only. "
                    + "Errors: TOO_MANY_LISTENERS.")
    public Multi<Poke> poke() {
        return pokes.on(sockets.current());
    }
}
