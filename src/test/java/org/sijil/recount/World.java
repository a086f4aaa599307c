package org.sijil.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A register as the recount sees it: places, facilities, incidents with their accounts, displacement records. Plain
 * data with words for enums, as they stand in the API's JSON; it shares nothing with the product's own counting.
 */
public record World(
        Map<String, Place> places,
        Map<String, Facility> registry,
        List<Incident> incidents,
        List<DisplacementRecord> records,
        List<Waiting> waiting) {

    /** One in which nothing waits. */
    public World(
            Map<String, Place> places,
            Map<String, Facility> registry,
            List<Incident> incidents,
            List<DisplacementRecord> records) {
        this(places, registry, incidents, records, List.of());
    }

    /** Levels from the widest to the narrowest. */
    public static final List<String> LEVELS =
            List.of("COUNTRY", "GOVERNORATE", "DISTRICT", "SUBDISTRICT", "COMMUNITY", "NEIGHBOURHOOD", "CAMP");

    public record Place(String level, String parent) {}

    public record Facility(String type, String place) {}

    /**
     * What happened, when and where. {@code on} or {@code place} null: unknown; null precision reads as DAY, null
     * geoPrecision as EXACT.
     */
    public record Occurrence(
            String type,
            LocalDate on,
            LocalDate until,
            String precision,
            String place,
            String geoPrecision,
            List<String> alsoHit) {}

    /** {@code choices}: harm to group to the number a person chose. */
    public record Incident(
            String id,
            Occurrence occurrence,
            List<Account> accounts,
            String grade,
            Map<String, Map<String, Integer>> choices) {}

    /** Not {@code counted}: a person said that an overlapping one counts, this one is listed beside. */
    public record DisplacementRecord(
            String id,
            String measure,
            String origin,
            LocalDate from,
            LocalDate until,
            List<Line> lines,
            boolean counted) {}

    /** A line of an account ({@code item} is the displacement's id in its submission) placed in a record. */
    public record Line(String account, String item, Count count) {}

    /** A submission that is SUBMITTED, RETURNED or AMENDED, and where and when it says that it happened. */
    public record Waiting(String id, String state, Occurrence told) {}

    /** The place and what it lies in, narrowest first. */
    public List<String> up(String place) {
        var chain = new ArrayList<String>();
        for (var at = place; at != null; at = places.get(at).parent()) {
            chain.add(at);
        }
        return chain;
    }

    int level(String place) {
        return LEVELS.indexOf(places.get(place).level());
    }

    public String effectivePlace(Incident incident) {
        return effectivePlace(incident.occurrence());
    }

    /** The coarser of the place's own level and the precision it is known with; null if either is unknown. */
    String effectivePlace(Occurrence occurrence) {
        var geo = occurrence.geoPrecision();
        var isKnown = occurrence.place() != null && places.containsKey(occurrence.place());
        if (!isKnown || "UNKNOWN".equals(geo)) {
            return null;
        }
        var limit = LEVELS.contains(geo == null ? "EXACT" : geo) ? LEVELS.indexOf(geo) : LEVELS.size();
        return up(occurrence.place()).stream()
                .filter(place -> level(place) <= limit)
                .findFirst()
                .orElse(null);
    }

    /** Camps and neighbourhoods count as their community, or themselves if none; null: too coarse to say. */
    public String settlement(String place) {
        if (place == null || level(place) < LEVELS.indexOf("COMMUNITY")) {
            return null;
        }
        return up(place).stream()
                .filter(at -> places.get(at).level().equals("COMMUNITY"))
                .findFirst()
                .orElse(place);
    }

    /** Equal or nesting origins of one measure on shared days: may be the same people, so only one of them counts. */
    public boolean overlap(DisplacementRecord one, DisplacementRecord other) {
        return one.measure().equals(other.measure())
                && (up(one.origin()).contains(other.origin())
                        || up(other.origin()).contains(one.origin()))
                && !one.from().isAfter(other.until())
                && !other.from().isAfter(one.until());
    }
}
