package org.sijil.demo;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The operation that the demo's week belongs to, unless the environment names another. */
public class DemoOperation implements ConfigSourceFactory {
    /** Above application.properties (250), below the environment (300). */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var wanted = context.getValue("sijil.demo").getValue();
        if (!Boolean.parseBoolean(wanted)) return List.of();
        var operation = Map.of(
                "sijil.operation.name", "Syria (synthetic)",
                "sijil.operation.time-zone", "Asia/Damascus",
                "sijil.operation.root-area", "SY");
        return List.of(new PropertiesConfigSource(operation, "the demo's operation", ORDINAL));
    }
}
