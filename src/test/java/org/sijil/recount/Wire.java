package org.sijil.recount;

import static org.sijil.Api.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A made-up account and what becomes of it, in the words of the API's inputs. */
final class Wire {
    private Wire() {}

    /** What a submission says of where and when, and who says so. */
    static Map<String, Object> setting(Account account) {
        var told = account.told();
        var source = account.source();
        return map(
                "eventType",
                told.type(),
                "when",
                when(told),
                "where",
                map("place", told.place(), "geoPrecision", told.geoPrecision()),
                "alsoHit",
                told.alsoHit(),
                "source",
                map(
                        "kind",
                        source.kind(),
                        "origin",
                        source.origin(),
                        "relays",
                        source.relays(),
                        "saidAt",
                        text(source.saidAt())));
    }

    /** What it says that was done. */
    static Map<String, Object> harm(Account account) {
        var casualties = new ArrayList<Object>();
        account.said()
                .forEach((harm, groups) -> groups.forEach(
                        (group, count) -> casualties.add(map("harm", harm, "group", group, "count", count(count)))));
        var hits = new ArrayList<Object>();
        for (var i = 0; i < account.facilities().size(); i++) {
            var hit = account.facilities().get(i);
            var facility = isNamed(account, i) ? map("id", hit.facility()) : map("name", "what the people call it");
            hits.add(map("id", "f" + i, "facility", facility, "proximity", hit.direct() ? "DIRECT" : "PERIMETER"));
        }
        var uses = new ArrayList<Object>();
        for (var use : account.weapons()) {
            uses.add(map(
                    "id",
                    "w" + uses.size(),
                    "category",
                    use.category(),
                    "useCount",
                    use.useCount(),
                    "saidToBeProhibited",
                    use.saidToBeProhibited()));
        }
        return map(
                "casualties",
                casualties,
                "facilityHits",
                hits,
                "weaponUses",
                uses,
                "displacements",
                account.displacements().stream()
                        .map(line -> displacement(line, line.count()))
                        .toList(),
                "reliability",
                account.reliability(),
                "credibility",
                account.credibility());
    }

    /** Some hits name the registry's id themselves; the others are matched by whoever verifies. */
    private static boolean isNamed(Account account, int hit) {
        return (account.id().hashCode() + hit) % 2 == 0;
    }

    static List<Map<String, Object>> matches(Account account) {
        var matches = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < account.facilities().size(); i++) {
            if (!isNamed(account, i)) {
                matches.add(map(
                        "item", "f" + i, "facility", account.facilities().get(i).facility()));
            }
        }
        return matches;
    }

    static List<Map<String, Object>> marks(Account account) {
        return account.marks().entrySet().stream()
                .map(mark -> map("counted", mark.getKey(), "mark", mark.getValue(), "reason", "as its source knows"))
                .toList();
    }

    static Map<String, Object> occurrence(World.Occurrence occurrence) {
        return map(
                "eventType",
                occurrence.type(),
                "when",
                occurrence.on() == null ? null : when(occurrence),
                "place",
                occurrence.place(),
                "geoPrecision",
                occurrence.geoPrecision(),
                "alsoHit",
                occurrence.alsoHit());
    }

    static Map<String, Object> count(Count count) {
        return count == null
                ? null
                : map(
                        "min",
                        count.min(),
                        "best",
                        count.best(),
                        "max",
                        count.max(),
                        "qualifier",
                        count.qualifier(),
                        "text",
                        count.text());
    }

    static Map<String, Object> displacement(Account.Displacement line, Count count) {
        return map(
                "id",
                line.id(),
                "measure",
                line.measure(),
                "unit",
                line.unit(),
                "count",
                count(count),
                "origin",
                line.origin(),
                "from",
                text(line.from()),
                "until",
                text(line.until()));
    }

    private static Map<String, Object> when(World.Occurrence told) {
        return map("on", text(told.on()), "until", text(told.until()), "precision", told.precision());
    }

    private static String text(Object moment) {
        return moment == null ? null : moment.toString();
    }

    static String text(LocalDate day) {
        return text((Object) day);
    }
}
