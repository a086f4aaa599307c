package org.sijil.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The places, facilities and short words that the worked examples share. */
final class ExampleWorld {
    static final LocalDate FIRST = LocalDate.parse("2023-10-04");
    static final LocalDate LAST = LocalDate.parse("2023-10-10");
    static final Set<String> BOTH = Set.of("SY07", "SY02");
    static final Map<String, World.Place> PLACES = Map.of(
            "SY", new World.Place("COUNTRY", null),
            "SY07", new World.Place("GOVERNORATE", "SY"),
            "SY02", new World.Place("GOVERNORATE", "SY"),
            "SUB", new World.Place("SUBDISTRICT", "SY07"),
            "binnish", new World.Place("COMMUNITY", "SUB"),
            "taftanaz", new World.Place("COMMUNITY", "SUB"),
            "camp1", new World.Place("CAMP", "binnish"),
            "lone camp", new World.Place("CAMP", "SUB"),
            "atarib", new World.Place("COMMUNITY", "SY02"));
    static final Map<String, World.Facility> REGISTRY = Map.of(
            "school", new World.Facility("EDUCATION", "binnish"),
            "clinic", new World.Facility("HEALTH", "taftanaz"),
            "tents", new World.Facility("CAMP", "camp1"));

    private ExampleWorld() {}

    /** An account of reliability C that says {@code n} killed. */
    static Account killed(String id, int n) {
        return account(id).says("KILLED", "ALL", n);
    }

    static Account account(String id) {
        return Account.of(id).rated("C", 3);
    }

    static Account by(String reliability, Account account) {
        return account.rated(reliability, account.credibility());
    }

    static Account said(String origin, int hour, Account account) {
        var at = hour < 0 ? null : Instant.parse("2023-10-05T00:00:00Z").plusSeconds(3600L * hour);
        return account.from(account.source().kind(), origin, null, at);
    }

    static World.Incident incident(String id, String place, Account... accounts) {
        return incident(id, on(place, "2023-10-05", null, "DAY"), "WEAK", accounts);
    }

    static World.Incident incident(String id, World.Occurrence occurrence, String grade, Account... accounts) {
        return new World.Incident(id, occurrence, List.of(accounts), grade, Map.of());
    }

    static World.Occurrence on(String place, String on, String until, String precision, String... alsoHit) {
        var end = until == null ? null : LocalDate.parse(until);
        return new World.Occurrence(
                "AIR_STRIKE", LocalDate.parse(on), end, precision, place, "EXACT", List.of(alsoHit));
    }

    static World world(World.Incident... incidents) {
        return new World(PLACES, REGISTRY, List.of(incidents), List.of());
    }

    static TotalsModel.Report report(World world) {
        return report(world, BOTH);
    }

    static TotalsModel.Report report(World world, Set<String> areas) {
        return TotalsModel.report(world, FIRST, LAST, areas, "WEAK");
    }

    /** "ALL 4/6/6, CHILDREN 3/3/3, rest 1": the figures, and what is left of ALL. */
    static String written(Map<String, Range> cells) {
        var figures = cells.entrySet().stream().map(e -> e.getKey() + " " + e.getValue());
        return figures.collect(Collectors.joining(", ")) + ", rest " + Cells.notDisaggregated(cells);
    }
}
