package org.sijil.situation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sijil.figure.DisplacementRecord;
import org.sijil.figure.Grade;

/**
 * What is known of a period and its areas: counted, corroborated, and listed beside because it cannot be counted. Every
 * victim is counted once, nothing by order of arrival, and what is left out is never lost.
 */
public record Situation(Totals totals, Totals corroborated, Listed listed) {

    /** Counted are incidents of at least the asked grade that have accounts. Overlapping records are refused on entry, not here. */
    public static Situation of(Holdings held, Period period, Areas areas, Grade atLeast) {
        return new Counting(held, period, areas, atLeast).situation();
    }

    private record Counting(Holdings held, Period period, Areas areas, Grade atLeast) {

        Situation situation() {
            return new Situation(totals(incident -> true), totals(HeldIncident::isCorroborated), listed());
        }

        private Totals totals(Predicate<HeldIncident> asked) {
            var backing = graded().filter(asked).toList();
            var counted = backing.stream()
                    .filter(incident -> dated(incident) == Dated.IN)
                    .map(incident -> CountedIncident.of(incident, areas.tree()))
                    .toList();
            var records = records(Dated.IN, Placed.IN)
                    .filter(DisplacementRecord::counted)
                    .toList();
            return Totals.of(counted, areas, held.facilities(), records, backing);
        }

        private Listed listed() {
            var contested = withAccounts().filter(incident -> incident.grade() == Grade.CONTESTED);
            return new Listed(
                    ids(graded().filter(incident -> dated(incident) == Dated.VAGUE && placed(incident) != Placed.OUT)),
                    ids(graded().filter(incident -> dated(incident) == Dated.IN && placed(incident) == Placed.COARSE)),
                    ids(contested.filter(incident -> dated(incident) == Dated.IN && placed(incident) != Placed.OUT)),
                    recordIds(Stream.concat(records(Dated.VAGUE, Placed.IN), records(Dated.VAGUE, Placed.COARSE))
                            .filter(DisplacementRecord::counted)),
                    recordIds(records(Dated.IN, Placed.COARSE).filter(DisplacementRecord::counted)),
                    recordIds(records(Dated.IN, Placed.IN).filter(record -> !record.counted())));
        }

        /** An incident left without accounts is not counted, nor listed. */
        private Stream<HeldIncident> withAccounts() {
            return held.incidents().stream()
                    .filter(incident -> !incident.accounts().isEmpty());
        }

        private Stream<HeldIncident> graded() {
            return withAccounts().filter(incident -> incident.grade().isAtLeast(atLeast));
        }

        private Dated dated(HeldIncident incident) {
            return period.dated(incident.when());
        }

        private Placed placed(HeldIncident incident) {
            return areas.placed(incident.effectivePlace(areas.tree()));
        }

        private Stream<DisplacementRecord> records(Dated dated, Placed placed) {
            return held.displacements().stream()
                    .filter(record -> period.dated(record.from(), record.until()) == dated
                            && areas.placed(record.origin()) == placed);
        }

        private static List<String> ids(Stream<HeldIncident> incidents) {
            return incidents.map(HeldIncident::id).sorted().toList();
        }

        private static List<String> recordIds(Stream<DisplacementRecord> records) {
            return records.map(DisplacementRecord::id).sorted().toList();
        }
    }
}
