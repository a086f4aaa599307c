package org.sijil.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sijil.shared.Problem;

/**
 * Takes the bearer credential of a request and finds out who asks. An unknown or revoked one is answered 401, one
 * that waits for a restore to be confirmed 503, and all while the database is away: the device keeps it, and comes again.
 */
@ApplicationScoped
class Bearer implements HttpAuthenticationMechanism {
    private static final String PREFIX = "Bearer ";
    private static final String CALLER = "caller";
    /** The hash of the credential that an identity was found by. */
    static final String CREDENTIAL = "credential";

    private static final String WAITS = "waits";

    /** What a caller waits for whom nobody can let in now, nor tell that they are not. */
    private enum WaitsFor {
        RESTORE_TO_BE_CONFIRMED(60, Socket.Ending.RESTORE_TO_CONFIRM),
        DATABASE(5, Socket.Ending.DATABASE_AWAY);

        private final String seconds;
        private final Socket.Ending ending;

        WaitsFor(int seconds, Socket.Ending ending) {
            this.seconds = Integer.toString(seconds);
            this.ending = ending;
        }
    }

    private final Credentials credentials;
    private final Vertx vertx;

    Bearer(Credentials credentials, Vertx vertx) {
        this.credentials = credentials;
        this.vertx = vertx;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager unused) {
        var header = request.request().getHeader("Authorization");
        if (header == null || !header.startsWith(PREFIX))
            return Uni.createFrom().nullItem();
        Callable<Optional<SecurityIdentity>> find = () -> identity(request, header.substring(PREFIX.length()));
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(find, false).toCompletionStage())
                .onFailure(Problem.Busy.class)
                .transform(busy -> {
                    request.put(WAITS, WaitsFor.DATABASE);
                    return new AuthenticationFailedException(busy);
                })
                .map(identity -> identity.orElseThrow(AuthenticationFailedException::new));
    }

    private Optional<SecurityIdentity> identity(RoutingContext request, String secret) {
        var admitted = credentials.admitted(secret);
        if (admitted.filter(Credentials.Admitted::suspended).isPresent())
            request.put(WAITS, WaitsFor.RESTORE_TO_BE_CONFIRMED);
        return admitted.filter(one -> !one.suspended()).map(Bearer::identity);
    }

    private static SecurityIdentity identity(Credentials.Admitted admitted) {
        var caller = admitted.caller();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.person()))
                .addRole(caller.role().name())
                .addAttribute(CALLER, caller)
                .addAttribute(CREDENTIAL, admitted.hash())
                .build();
    }

    @Produces
    @RequestScoped
    CurrentCaller caller(SecurityIdentity identity) {
        return new CurrentCaller(identity.getAttribute(CALLER));
    }

    /** How a socket is closed whose credential was refused: what {@link #getChallenge} answers to other requests. */
    static Socket.Ending ending(RoutingContext context) {
        WaitsFor waits = context.get(WAITS);
        return waits == null ? Socket.Ending.NOT_LET_IN : waits.ending;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        WaitsFor waits = context.get(WAITS);
        return Uni.createFrom()
                .item(
                        waits == null
                                ? new ChallengeData(401, "WWW-Authenticate", "Bearer")
                                : new ChallengeData(503, "Retry-After", waits.seconds));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
