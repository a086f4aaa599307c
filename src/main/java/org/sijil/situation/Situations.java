package org.sijil.situation;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.figure.Account;
import org.sijil.incident.Accounts;
import org.sijil.incident.ChosenFigure;
import org.sijil.incident.Incident;
import org.sijil.incident.Incidents;
import org.sijil.incident.RecordedDisplacements;
import org.sijil.place.Facilities;
import org.sijil.place.Facility;
import org.sijil.place.PlaceTree;
import org.sijil.place.Places;

/** Reads all that a situation is counted from, as it is now. Call it inside one read. */
@ApplicationScoped
class Situations {
    private final Places places;
    private final Facilities facilities;
    private final Incidents incidents;
    private final Accounts accounts;
    private final RecordedDisplacements displacements;

    Situations(
            Places places,
            Facilities facilities,
            Incidents incidents,
            Accounts accounts,
            RecordedDisplacements displacements) {
        this.places = places;
        this.facilities = facilities;
        this.incidents = incidents;
        this.accounts = accounts;
        this.displacements = displacements;
    }

    /** What may lie in the period; the counting says what does. Displaced people need the accounts of their incidents. */
    Holdings held(Period period) {
        PlaceTree tree = places.tree();
        var records = displacements.counting(
                displacements.list("fromDay <= ?1 and untilDay >= ?2", period.until(), period.from()));
        var telling = records.stream()
                .flatMap(record -> record.lines().stream())
                .map(line -> line.account())
                .distinct()
                .toList();
        var held = Stream.concat(possibly(period), incidents.backedBy(telling).stream())
                .distinct()
                .toList();
        var told = accounts.of(held.stream().map(incident -> incident.id).toList());
        return new Holdings(
                tree,
                registered(told),
                held.stream().map(incident -> held(incident, told)).toList(),
                records);
    }

    private Stream<Incident> possibly(Period period) {
        return incidents.possiblyUntil(period.until().toString()).stream()
                .filter(incident -> period.dated(incident.occurrence.when()) != Dated.OUT);
    }

    private Map<String, RegisteredFacility> registered(Map<String, List<Account>> told) {
        var hit = told.values().stream()
                .flatMap(List::stream)
                .flatMap(account -> account.facilities().stream())
                .map(facility -> facility.id())
                .collect(Collectors.toSet());
        return facilities.byIds(hit).stream().collect(Collectors.toMap(one -> one.id, Situations::registered));
    }

    private static RegisteredFacility registered(Facility facility) {
        return new RegisteredFacility(facility.type, facility.place);
    }

    private static HeldIncident held(Incident incident, Map<String, List<Account>> told) {
        var occurrence = incident.occurrence;
        return new HeldIncident(
                incident.id,
                occurrence.eventType(),
                occurrence.when(),
                occurrence.place(),
                occurrence.geoPrecision(),
                requireNonNullElse(occurrence.alsoHit(), List.of()),
                incident.grade,
                told.getOrDefault(incident.id, List.of()),
                ChosenFigure.choices(incident.choices()));
    }
}
