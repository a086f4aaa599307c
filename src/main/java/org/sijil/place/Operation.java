package org.sijil.place;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.database.Writer;
import org.sijil.register.Register;
import org.sijil.register.Said;

/** The operation that this deployment serves (a country response): its name, its time zone, and the area that holds all. */
@ApplicationScoped
public class Operation {
    private final String name;
    private final ZoneId timeZone;
    private final String rootArea;

    Operation(
            @ConfigProperty(name = "sijil.operation.name") String name,
            @ConfigProperty(name = "sijil.operation.time-zone") ZoneId timeZone,
            @ConfigProperty(name = "sijil.operation.root-area") String rootArea) {
        this.name = name;
        this.timeZone = timeZone;
        this.rootArea = rootArea;
    }

    public String name() {
        return name;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    public String rootArea() {
        return rootArea;
    }

    void makeRootArea(@Observes @Priority(15) StartupEvent start, Writer writer, Register register, Places places) {
        writer.run(() -> {
            if (places.findById(rootArea) != null) return;
            var row = new PlaceRow(rootArea, null, PlaceLevel.COUNTRY, name, null, null, null);
            var root = row.writeTo(new Place());
            root.path = rootArea + "/";
            register.append(Said.bySijil("PLACE_CHANGED", rootArea, row.said()), seq -> root.seq = seq);
            places.persist(root);
        });
    }
}
