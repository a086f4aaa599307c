package org.sijil.situation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijil.place.FacilityType;

/** Registry facilities hit, each once whoever named it and however it was spelt. Distinct counts by day need not add up. */
public record FacilityTotals(List<Hit> facilities) {

    /** One facility, and the incidents in which it was hit; direct if any account says that it was hit itself. */
    public record Hit(String facility, FacilityType type, boolean direct, List<String> incidents) {}

    /** At any proximity. */
    public int total() {
        return facilities.size();
    }

    public int direct() {
        return (int) facilities.stream().filter(Hit::direct).count();
    }

    /** Times that a facility was hit, an incident each: a second figure. */
    public int hits() {
        return facilities.stream().mapToInt(hit -> hit.incidents().size()).sum();
    }

    public int of(FacilityType type) {
        return (int) facilities.stream().filter(hit -> hit.type() == type).count();
    }

    /** The total minus the types asked for; that is not the type OTHER. */
    public int otherThan(Set<FacilityType> types) {
        return (int)
                facilities.stream().filter(hit -> !types.contains(hit.type())).count();
    }

    public Map<FacilityType, Integer> byType() {
        var byType = new EnumMap<FacilityType, Integer>(FacilityType.class);
        facilities.forEach(hit -> byType.merge(hit.type(), 1, Integer::sum));
        return byType;
    }

    /** Facilities go by their own place, also when the incident's is too coarse or elsewhere. */
    static FacilityTotals of(
            Collection<CountedIncident> incidents, Map<String, RegisteredFacility> registry, Areas areas) {
        var hitBy = new TreeMap<String, TreeSet<String>>();
        var direct = new TreeSet<String>();
        for (var incident : incidents) {
            for (var facility : incident.figures().facilities()) {
                if (areas.contain(registered(facility.id(), registry).place())) {
                    hitBy.computeIfAbsent(facility.id(), id -> new TreeSet<>()).add(incident.id());
                    if (facility.direct()) {
                        direct.add(facility.id());
                    }
                }
            }
        }
        return new FacilityTotals(hitBy.entrySet().stream()
                .map(entry -> new Hit(
                        entry.getKey(),
                        registered(entry.getKey(), registry).type(),
                        direct.contains(entry.getKey()),
                        List.copyOf(entry.getValue())))
                .toList());
    }

    /** A facility left out silently would be a wrong total. */
    private static RegisteredFacility registered(String id, Map<String, RegisteredFacility> registry) {
        var facility = registry.get(id);
        if (facility == null) {
            throw new IllegalStateException(
                    "An account was matched to facility " + id + ", which is not in the registry");
        }
        return facility;
    }
}
