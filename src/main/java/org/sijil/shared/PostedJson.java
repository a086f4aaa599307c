package org.sijil.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.jsonp.JsonProviderHolder;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLCompressionHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes the requests that nearly all clients send: JSON by POST, answered as JSON. The GraphQL layer's own way searches
 * each body for line breaks, letter by letter, and reads it into two trees: a sixth of what a push costs. All other
 * requests, also those whose JSON is not quite right, go on to it; but for those in another charset than JSON's own
 * (RFC 8259), on many of which it breaks down.
 */
@Singleton
class PostedJson extends SmallRyeGraphQLAbstractHandler {
    private static final Pattern UTF8_JSON =
            Pattern.compile("application/json *(; *charset=\"?utf-8\"? *)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_CHARSET = Pattern.compile(
            ".*;[ \\t]*charset[ \\t]*=(?![ \\t]*\"?utf-?8\"?[ \\t]*(;.*)?$).*", Pattern.CASE_INSENSITIVE);
    private static final List<String> ANSWER_TYPES =
            List.of("application/json", "application/graphql-response+json", "application/graphql+json");
    /** Names come from strangers: they are not kept for ever. */
    private static final JsonFactory READER = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final String ANSWER_TYPE = "application/graphql-response+json; charset=UTF-8";
    private static final String ASKED = "asked";
    /** In bytes, unzipped. */
    private static final int LARGE_BODY = 16_000;

    private static final String RETRY_AFTER_SECONDS = "2";
    private static final int BEFORE_THE_LAYERS_OWN = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    private final Gate largeBodies = new Gate();

    PostedJson(CurrentIdentityAssociation identity, CurrentVertxRequest request) {
        super(identity, request, true);
    }

    void offer(
            @Observes Router router,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        router.post("/graphql")
                .order(BEFORE_THE_LAYERS_OWN)
                .handler(BodyHandler.create(false).setBodyLimit(largestBody.asLongValue()))
                .blockingHandler(new SmallRyeGraphQLCompressionHandler(this), false);
    }

    @Override
    public void handle(RoutingContext request) {
        var type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && OTHER_CHARSET.matcher(type).matches()) {
            refuse(request, HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE, new Problem.BadValue("The charset", "UTF-8"));
            return;
        }
        var answerType = answerType(request, type);
        if (answerType == null) {
            request.next();
            return;
        }
        if (request.body().length() > LARGE_BODY) handleLarge(request, answerType);
        else handle(request, answerType);
    }

    /** What is read of it takes some ten times its bytes, until it is answered. Nobody needs that to sign in or to pair. */
    private void handleLarge(RoutingContext request, String answerType) {
        if (isAnonymous(request)) {
            request.fail(new UnauthorizedException());
            return;
        }
        try {
            largeBodies.enter();
        } catch (Problem.Busy e) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            refuse(request, HttpResponseStatus.SERVICE_UNAVAILABLE, e);
            return;
        }
        try {
            handle(request, answerType);
        } finally {
            largeBodies.leave();
        }
    }

    private static boolean isAnonymous(RoutingContext request) {
        return !(request.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
    }

    private void handle(RoutingContext request, String answerType) {
        try {
            var asked = Asked.read(request);
            if (asked == null) {
                request.next();
                return;
            }
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, answerType);
            request.put(ASKED, asked);
        } catch (Problem.BadValue e) {
            refuse(request, HttpResponseStatus.BAD_REQUEST, e);
            return;
        }
        super.handle(request);
    }

    /** The first that the client takes and the layer knows, in the layer's own choice; null where this is not for us. */
    private static @Nullable String answerType(RoutingContext request, @Nullable String type) {
        if (type == null || !UTF8_JSON.matcher(type).matches()) return null;
        if (request.request().query() != null) return null;
        var accepted = request.parsedHeaders().accept();
        if (accepted.isEmpty()) return ANSWER_TYPE;
        for (var one : accepted) {
            if (ANSWER_TYPES.stream().anyMatch(one.rawValue()::startsWith)) return one.rawValue();
            if (one.rawValue().startsWith("*/*")) return ANSWER_TYPE;
        }
        return null;
    }

    private static void refuse(RoutingContext request, HttpResponseStatus status, Problem why) {
        var error = Map.of("message", why.getMessage(), "extensions", Map.of("code", why.code()));
        request.response()
                .setStatusCode(status.code())
                .putHeader(HttpHeaders.CONTENT_TYPE, ANSWER_TYPE)
                .end(Json.write(Map.of("errors", List.of(error))));
    }

    @Override
    protected void doHandle(RoutingContext request) {
        Asked asked = request.remove(ASKED);
        SmallRyeContextManager.restore(asked.context());
        try {
            getExecutionService().executeSync(asked.request(), getMetaData(request), new ExecutionResponseWriter() {
                @Override
                public void write(ExecutionResponse answer) {
                    request.end(answer.getExecutionResultAsString());
                }

                @Override
                public void fail(Throwable why) {
                    request.fail(why);
                }
            });
        } finally {
            // In a request context that was active before, the layer leaves it on the thread until its next request.
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    /** An operation and its variables, these as the GraphQL layer would read them. */
    private record Asked(
            String query,
            @Nullable String operation,
            @Nullable Map<String, Object> variables) {

        /** Null where the layer must say what is wrong with it. */
        static @Nullable Asked read(RoutingContext request) {
            var body = request.body().buffer();
            if (body == null) return null;
            try (var json = READER.createParser(body.getBytes())) {
                if (json.nextToken() != JsonToken.START_OBJECT) return null;
                var asked = object(json);
                return json.nextToken() == null ? of(asked) : null;
            } catch (StreamConstraintsException | NumberFormatException e) {
                throw new Problem.BadValue(
                        "The body",
                        "JSON of 1,000 levels, numbers of 1,000 digits and exponents of 2147483647 at most");
            } catch (IOException e) {
                return null;
            }
        }

        @SuppressWarnings("unchecked")
        private static @Nullable Asked of(Map<String, Object> asked) {
            if (!(asked.get("query") instanceof String query)) return null;
            var operation = asked.get("operationName");
            var variables = List.of().equals(asked.get("variables")) ? null : asked.get("variables");
            Problem.BadValue.unless(operation == null || operation instanceof String, "operationName", "a text");
            Problem.BadValue.unless(variables == null || variables instanceof Map, "variables", "an object");
            return new Asked(query, (String) operation, (Map<String, Object>) variables);
        }

        private static Map<String, Object> object(JsonParser json) throws IOException {
            var members = new HashMap<String, Object>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var name = json.currentName();
                json.nextToken();
                members.put(name, value(json));
            }
            return members;
        }

        private static List<Object> list(JsonParser json) throws IOException {
            var items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) items.add(value(json));
            return items;
        }

        private static @Nullable Object value(JsonParser json) throws IOException {
            return switch (json.currentToken()) {
                case START_OBJECT -> object(json);
                case START_ARRAY -> list(json);
                case VALUE_STRING -> json.getText();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> null;
            };
        }

        /** One exponent is read by newer versions of Java only. */
        private static BigDecimal number(JsonParser json) throws IOException {
            var number = json.getDecimalValue();
            if (number.scale() == Integer.MIN_VALUE) throw new NumberFormatException();
            return number;
        }

        /** All that the layer asks a request for but its variables. */
        JsonObject request() {
            var request =
                    JsonProviderHolder.jsonProvider().createObjectBuilder().add("query", query);
            if (operation != null) request.add("operationName", operation);
            return request.build();
        }

        SmallRyeContext context() {
            var given = Optional.ofNullable(variables);
            return new SmallRyeContext(PostedJson.class.getName()) {
                @Override
                public Optional<Map<String, Object>> getVariables() {
                    return given;
                }
            };
        }
    }
}
