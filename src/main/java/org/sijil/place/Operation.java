package org.sijil.place;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.database.Locks;
import org.sijil.database.Writer;
import org.sijil.register.Register;
import org.sijil.register.Said;

/**
 * The operation that this deployment serves (a country response): its name, its time zone, and the area that holds all.
 * The root area is settled at the first start; later settings of it change nothing.
 */
@ApplicationScoped
public class Operation {
    private final String name;
    private final ZoneId timeZone;
    private final String askedRoot;
    private volatile String rootArea;

    Operation(
            @ConfigProperty(name = "sijil.operation.name") String name,
            @ConfigProperty(name = "sijil.operation.time-zone") ZoneId timeZone,
            @ConfigProperty(name = "sijil.operation.root-area") String askedRoot) {
        this.name = name;
        this.timeZone = timeZone;
        this.askedRoot = askedRoot;
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

    void settleRootArea(
            @Observes @Priority(15) StartupEvent start, Writer writer, Locks locks, Register register, Places places) {
        rootArea = writer.write(() -> {
            locks.take(List.of(Locks.START));
            return places.root().orElseGet(() -> makeRoot(register, places)).id;
        });
        if (!rootArea.equals(askedRoot)) {
            System.out.println("Sijil: the root area stays " + rootArea + ", as at the first start; " + askedRoot
                    + " is for a new register.");
        }
    }

    private Place makeRoot(Register register, Places places) {
        var row = new PlaceRow(askedRoot, null, PlaceLevel.COUNTRY, name, null, null, null);
        var root = row.writeTo(new Place());
        root.path = askedRoot + "/";
        register.append(Said.bySijil("PLACE_CHANGED", askedRoot, row.said()), seq -> root.seq = seq);
        places.persist(root);
        return root;
    }
}
