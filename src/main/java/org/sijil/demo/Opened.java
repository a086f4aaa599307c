package org.sijil.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.demo.Week.Incident;

/** The incidents of the script that are in the register, each at the version last seen. */
final class Opened {
    /** By the report that opened it. */
    private final Map<String, Reference> references = new HashMap<>();

    record Reference(String id, int version) {}

    @Nullable
    Reference reference(Incident incident) {
        return references.get(incident.opener());
    }

    void put(Incident incident, String id, int version) {
        references.put(incident.opener(), new Reference(id, version));
    }
}
