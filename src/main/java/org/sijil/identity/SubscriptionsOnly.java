package org.sijil.identity;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.graphql.execution.event.InvokeInfo;
import io.smallrye.graphql.spi.EventingService;
import org.sijil.shared.Problem;

/**
 * Keeps queries and mutations off web sockets. There they would run with the identity that the socket began with, also when its
 * credential is revoked, and on a thread that all other requests need.
 */
public class SubscriptionsOnly implements EventingService {
    @Override
    public void beforeInvoke(InvokeInfo info) {
        if (info.getOperationMethod().isAnnotationPresent(Subscription.class)) return;
        var request = Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        if (Sockets.isOn(request)) {
            throw new Problem.NotAllowed("A web socket takes subscriptions only. Send this as POST to /graphql.");
        }
    }

    @Override
    public String getConfigKey() {
        return null;
    }
}
