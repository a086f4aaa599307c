package org.sijil.shared;

import io.smallrye.graphql.spi.EventingService;
import jakarta.json.bind.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Keeps the GraphQL layer from binding input objects: it would wrap numbers that are too large and fail on wrong dates
 * before we can say which field is wrong. A method declares its input for the schema, receives null, and reads the raw
 * argument through {@link Given}. The input classes are listed in {@code META-INF/unbound-inputs}.
 */
public class Unbound implements EventingService {
    private static final Jsonb NOTHING = (Jsonb) Proxy.newProxyInstance(
            Unbound.class.getClassLoader(),
            new Class<?>[] {Jsonb.class},
            (proxy, method, arguments) -> method.getReturnType() == String.class ? "" : null);

    @Override
    public Map<String, Jsonb> overrideJsonbConfig() {
        try (var list = Objects.requireNonNull(Unbound.class.getResourceAsStream("/META-INF/unbound-inputs"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toMap(name -> name, name -> NOTHING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getConfigKey() {
        return null;
    }
}
