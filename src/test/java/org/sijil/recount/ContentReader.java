package org.sijil.recount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the content of a submission as it stands in an entry: what is absent there is not reported. */
final class ContentReader {
    private ContentReader() {}

    /** {@code link}: how the incident's entry links it, with marks and matches. */
    static Account account(String id, JsonNode content, JsonNode link) {
        var source = content.path("source");
        return Account.of(id)
                .from(text(source, "kind"), text(source, "origin"), text(source, "relays"), moment(source, "saidAt"))
                .rated(text(content, "reliability"), number(content, "credibility"))
                .saying(said(content))
                .marked(byName(link.path("marks"), "counted", mark -> text(mark, "mark")))
                .hitting(hits(content, byName(link.path("matches"), "item", match -> text(match, "facility"))))
                .using(uses(content))
                .telling(occurrence(content, content.path("where")))
                .verifiedAlone(link.path("alone").asBoolean());
    }

    /** {@code where}: what holds the place and how exactly it is known. */
    static World.Occurrence occurrence(JsonNode said, JsonNode where) {
        var when = said.path("when");
        var alsoHit = new ArrayList<String>();
        said.path("alsoHit").forEach(place -> alsoHit.add(place.asText()));
        return new World.Occurrence(
                text(said, "eventType"),
                day(when, "on"),
                day(when, "until"),
                text(when, "precision"),
                text(where, "place"),
                text(where, "geoPrecision"),
                alsoHit);
    }

    /** What a displacement of a content says in people; null: nothing, or households, which are not people. */
    static Count people(JsonNode content, String item) {
        var told = content == null ? MissingNode.getInstance() : content.path("displacements");
        for (var line : told) {
            if (item.equals(text(line, "id"))) {
                return "HOUSEHOLDS".equals(text(line, "unit")) ? null : count(line.path("count"));
            }
        }
        return null;
    }

    private static Map<String, Map<String, Count>> said(JsonNode content) {
        var said = new LinkedHashMap<String, Map<String, Count>>();
        for (var casualty : content.path("casualties")) {
            said.computeIfAbsent(text(casualty, "harm"), harm -> new LinkedHashMap<>())
                    .put(text(casualty, "group"), count(casualty.path("count")));
        }
        return said;
    }

    private static List<Account.FacilityHit> hits(JsonNode content, Map<String, String> matches) {
        var hits = new ArrayList<Account.FacilityHit>();
        for (var hit : content.path("facilityHits")) {
            var facility = matches.get(text(hit, "id"));
            if (facility != null) {
                hits.add(new Account.FacilityHit(facility, "DIRECT".equals(text(hit, "proximity"))));
            }
        }
        return hits;
    }

    private static List<Account.WeaponUse> uses(JsonNode content) {
        var uses = new ArrayList<Account.WeaponUse>();
        for (var use : content.path("weaponUses")) {
            var prohibited = use.has("saidToBeProhibited")
                    ? (Boolean) use.get("saidToBeProhibited").asBoolean()
                    : null;
            uses.add(new Account.WeaponUse(text(use, "category"), number(use, "useCount"), prohibited));
        }
        return uses;
    }

    private static Map<String, String> byName(JsonNode items, String name, Function<JsonNode, String> value) {
        var byName = new TreeMap<String, String>();
        items.forEach(item -> byName.put(text(item, name), value.apply(item)));
        return byName;
    }

    private static Count count(JsonNode count) {
        return new Count(
                number(count, "min"),
                number(count, "best"),
                number(count, "max"),
                text(count, "qualifier"),
                text(count, "text"));
    }

    static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    private static Integer number(JsonNode node, String name) {
        return node.hasNonNull(name) ? (Integer) node.get(name).asInt() : null;
    }

    private static LocalDate day(JsonNode node, String name) {
        return node.hasNonNull(name) ? LocalDate.parse(node.get(name).asText()) : null;
    }

    private static Instant moment(JsonNode node, String name) {
        return node.hasNonNull(name) ? Instant.parse(node.get(name).asText()) : null;
    }
}
