package org.sijil.situation;

import static org.sijil.content.DisplacementMeasure.NEW;
import static org.sijil.content.DisplacementMeasure.SECONDARY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.figure.DisplacementRecord;

/**
 * All totals of a report, each with the incidents behind it. People and uses go by the incident's place, settlements and
 * facilities by their own, displaced people by origin: rows of people, uses and displaced by area add up.
 *
 * @param prohibitedUses weapon uses that accounts say are prohibited; Sijil makes no legal finding
 * @param displaced NEW, in people
 * @param secondary people displaced again, apart; the sum of both is called movements
 */
public record Totals(
        List<PeopleTotal> people,
        List<NotDisaggregated> notDisaggregated,
        SettlementTotals settlements,
        FacilityTotals facilities,
        Total prohibitedUses,
        DisplacedTotal displaced,
        DisplacedTotal secondary) {

    /** Empty if no counted account tells of them: not reported is not zero. */
    public Optional<PeopleTotal> people(Harm harm, Group group) {
        return people.stream()
                .filter(row -> row.harm() == harm && row.group() == group)
                .findFirst();
    }

    public Optional<NotDisaggregated> notDisaggregated(Harm harm) {
        return notDisaggregated.stream().filter(row -> row.harm() == harm).findFirst();
    }

    /** Over incidents already chosen by grade and days, and records by days and origin with the incidents that back them. */
    static Totals of(
            Collection<CountedIncident> incidents,
            Areas areas,
            Map<String, RegisteredFacility> registry,
            Collection<DisplacementRecord> records,
            Collection<HeldIncident> backing) {
        var here = incidents.stream()
                .filter(incident -> areas.contain(incident.place()))
                .toList();
        return new Totals(
                PeopleTotal.of(here),
                NotDisaggregated.of(here),
                SettlementTotals.of(incidents, areas),
                FacilityTotals.of(incidents, registry, areas),
                prohibitedUses(here),
                DisplacedTotal.of(NEW, records, backing),
                DisplacedTotal.of(SECONDARY, records, backing));
    }

    private static Total prohibitedUses(Collection<CountedIncident> here) {
        var parts = new ArrayList<Total.Part>();
        for (var incident : here) {
            var uses = incident.figures().prohibitedUses();
            if (uses != null) {
                parts.add(new Total.Part(uses, Set.of(incident.id())));
            }
        }
        return Total.of(parts);
    }
}
