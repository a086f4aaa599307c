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
import org.sijil.database.Reader;

/**
 * Takes the bearer credential of a request and finds out who asks. An unknown or revoked one is answered 401, one
 * that waits for a restore to be confirmed 503: its device keeps it, and comes again.
 */
@ApplicationScoped
class Bearer implements HttpAuthenticationMechanism {
    private static final String PREFIX = "Bearer ";
    private static final String CALLER = "caller";
    private static final String WAITS = "waits for a restore to be confirmed";
    private static final String RETRY_AFTER_SECONDS = "60";

    private final Reader reader;
    private final Credentials credentials;
    private final Vertx vertx;

    Bearer(Reader reader, Credentials credentials, Vertx vertx) {
        this.reader = reader;
        this.credentials = credentials;
        this.vertx = vertx;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager unused) {
        var header = request.request().getHeader("Authorization");
        if (header == null || !header.startsWith(PREFIX))
            return Uni.createFrom().nullItem();
        Callable<Optional<Caller>> find = () -> reader.read(() -> caller(request, header.substring(PREFIX.length())));
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(find, false).toCompletionStage())
                .map(caller -> identity(caller.orElseThrow(AuthenticationFailedException::new)));
    }

    private Optional<Caller> caller(RoutingContext request, String secret) {
        var credential = credentials.valid(secret);
        if (credential.filter(one -> one.suspended).isPresent()) request.put(WAITS, true);
        return credential.filter(one -> !one.suspended).map(credentials::caller);
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.person()))
                .addRole(caller.role().name())
                .addAttribute(CALLER, caller)
                .build();
    }

    @Produces
    @RequestScoped
    CurrentCaller caller(SecurityIdentity identity) {
        return new CurrentCaller(identity.getAttribute(CALLER));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(
                        context.get(WAITS) == null
                                ? new ChallengeData(401, "WWW-Authenticate", "Bearer")
                                : new ChallengeData(503, "Retry-After", RETRY_AFTER_SECONDS));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
