package org.sijil.situation;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Settlements attacked, each once however often. {@code unknown} are the incidents in the areas whose place is too coarse
 * to name one. Distinct counts by day need not add up.
 */
public record SettlementTotals(List<Attacked> attacked, List<String> unknown) {

    /** One settlement, by place id, and the incidents in which it was attacked. */
    public record Attacked(String settlement, List<String> incidents) {}

    public int total() {
        return attacked.size();
    }

    /** Settlements go by their own place: an incident elsewhere may have hit one here too. */
    static SettlementTotals of(Collection<CountedIncident> incidents, Areas areas) {
        var attacked = new TreeMap<String, TreeSet<String>>();
        var unknown = new TreeSet<String>();
        for (var incident : incidents) {
            if (Settlements.isAttack(incident.incident().type())) {
                Stream.concat(Stream.ofNullable(incident.place()), incident.incident().alsoHit().stream())
                        .filter(areas::contain)
                        .flatMap(place -> Settlements.of(place, areas.tree()).stream())
                        .forEach(settlement -> attacked.computeIfAbsent(settlement, id -> new TreeSet<>())
                                .add(incident.id()));
                if (areas.contain(incident.place())
                        && Settlements.of(incident.place(), areas.tree()).isEmpty()) {
                    unknown.add(incident.id());
                }
            }
        }
        var settlements = attacked.entrySet().stream()
                .map(entry -> new Attacked(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
        return new SettlementTotals(settlements, List.copyOf(unknown));
    }
}
