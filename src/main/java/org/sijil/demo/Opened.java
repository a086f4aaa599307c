package org.sijil.demo;

import java.util.HashMap;
import java.util.Map;
import org.sijil.demo.Week.Incident;

/** The incidents of the script that are in the register, each at the version last seen. */
final class Opened {
    private final Map<Incident, Reference> references = new HashMap<>();

    record Reference(String id, int version) {}

    boolean holds(Incident incident) {
        return references.containsKey(incident);
    }

    Reference reference(Incident incident) {
        return references.get(incident);
    }

    void put(Incident incident, String id, int version) {
        references.put(incident, new Reference(id, version));
    }
}
