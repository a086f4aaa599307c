package org.sijil.access;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.sijil.access.AccessApi.AssignAreas;
import org.sijil.access.AccessApi.AssignedArea;
import org.sijil.identity.Caller;

/** Gives people their areas without HTTP. */
@Unremovable
@ApplicationScoped
public class AreasGiven {
    private final Assigning assigning;

    AreasGiven(Assigning assigning) {
        this.assigning = assigning;
    }

    public void give(Caller administrator, String person, Collection<String> areas, boolean seesArea) {
        var given = areas.stream()
                .sorted()
                .map(area -> new AssignedArea(area, seesArea))
                .toList();
        assigning.assign(administrator, new AssignAreas(person, given));
    }
}
