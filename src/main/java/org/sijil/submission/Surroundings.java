package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Content;
import org.sijil.database.Known;
import org.sijil.place.Facilities;
import org.sijil.place.Located;
import org.sijil.place.Places;

/**
 * What of the rest of the register the flags of some records look at: the places and facilities that they name, and
 * whether their author told of such an event before. Read at once for all records of a push.
 */
final class Surroundings {
    private final Map<String, Optional<Located>> places;
    private final Map<String, Boolean> facilities;
    private final Map<Telling, Set<String>> tellings;
    private final Finder finder;

    private Surroundings(
            Map<String, Optional<Located>> places,
            Map<String, Boolean> facilities,
            Map<Telling, Set<String>> tellings,
            Finder finder) {
        this.places = places;
        this.facilities = facilities;
        this.tellings = tellings;
        this.finder = finder;
    }

    /** What makes two submissions look like one: the same author told of the same kind of event there on that day. */
    record Telling(String author, String place, String onDay, String eventType) {
        static Optional<Telling> of(String author, Content content) {
            return content.where() == null
                            || content.where().place() == null
                            || content.when() == null
                            || content.when().on() == null
                            || content.eventType() == null
                    ? Optional.empty()
                    : Optional.of(new Telling(
                            author,
                            content.where().place(),
                            content.when().on().toString(),
                            content.eventType().name()));
        }
    }

    @Nullable
    Located place(String id) {
        return places.computeIfAbsent(
                        id, one -> finder.places.located(Set.of(one)).stream().findFirst())
                .orElse(null);
    }

    boolean hasFacility(String id) {
        return facilities.computeIfAbsent(id, one -> finder.facilities.findById(one) != null);
    }

    /** Whether another submission tells the same; from now on this one is known too. */
    boolean isToldTwice(Submission one) {
        if (one.draft) return false;
        var telling = Telling.of(one.author, one.content());
        if (telling.isEmpty()) return false;
        var known = tellings.computeIfAbsent(telling.get(), this::told);
        boolean twice = known.stream().anyMatch(id -> !id.equals(one.id));
        known.add(one.id);
        return twice;
    }

    private Set<String> told(Telling telling) {
        return finder.twins.of(Set.of(telling)).get(telling);
    }

    /** Reads the surroundings of records. */
    @ApplicationScoped
    static class Finder {
        private final Known known;
        private final Places places;
        private final Facilities facilities;
        private final Twins twins;

        Finder(Known known, Places places, Facilities facilities, Twins twins) {
            this.known = known;
            this.places = places;
            this.facilities = facilities;
            this.twins = twins;
        }

        /** With all that these contents name looked up at once; what else is named, when it is asked for. */
        Surroundings of(Collection<Content> contents, Set<Telling> tellings) {
            var named = contents.stream()
                    .flatMap(content -> Flags.placesNamedIn(content).stream())
                    .collect(Collectors.toSet());
            var knownPlaces = new HashMap<String, Optional<Located>>();
            named.forEach(id -> knownPlaces.put(id, Optional.empty()));
            places.located(named).forEach(place -> knownPlaces.put(place.id(), Optional.of(place)));

            var hit = contents.stream()
                    .flatMap(content -> Flags.facilitiesNamedIn(content).stream())
                    .collect(Collectors.toSet());
            var knownFacilities = new HashMap<String, Boolean>();
            hit.forEach(id -> knownFacilities.put(id, false));
            known.of("facility", "id", hit).forEach(id -> knownFacilities.put(id, true));
            return new Surroundings(knownPlaces, knownFacilities, new HashMap<>(twins.of(tellings)), this);
        }

        Surroundings of(Submission one) {
            return of(Set.of(one.content()), Set.of());
        }
    }
}
