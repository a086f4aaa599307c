package org.sijil.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sijil.merge.Fields;
import org.sijil.merge.Path;
import org.sijil.merge.Precedence;
import org.sijil.shared.Json;

/**
 * The one table of how content is laid out as merge paths: a scalar or an object is one path, an item of a keyed list
 * is one, and of a facility hit each member is one.
 */
public final class ContentFields {
    private static final Set<String> SINGLE = Set.of(
            "when",
            "where",
            "eventType",
            "mode",
            "strikeCount",
            "source",
            "reliability",
            "credibility",
            "consentToCollect",
            "consentToShare",
            "consentToContact",
            "narrative");
    private static final Path WHEN = Path.of("when");
    private static final Path WHERE = Path.of("where");
    private static final Path EVENT_TYPE = Path.of("eventType");
    private static final Path MODE = Path.of("mode");
    private static final Path STRIKE_COUNT = Path.of("strikeCount");
    private static final Path SOURCE = Path.of("source");
    private static final Path RELIABILITY = Path.of("reliability");
    private static final Path CREDIBILITY = Path.of("credibility");
    private static final Path CONSENT_TO_COLLECT = Path.of("consentToCollect");
    private static final Path CONSENT_TO_SHARE = Path.of("consentToShare");
    private static final Path CONSENT_TO_CONTACT = Path.of("consentToContact");
    private static final Path NARRATIVE = Path.of("narrative");
    private static final NamedFacility NOTHING_KNOWN = new NamedFacility(null, null, null);
    private static final Map<String, Integer> KEYS_OF_LISTS =
            Map.of("alsoHit", 1, "casualties", 2, "facilityHits", 1, "weaponUses", 1, "displacements", 1);
    private static final Set<String> FACILITY_HIT_MEMBERS =
            Set.of("facility", "proximity", "damage", "functioningAfter");

    /** While answers on consent are in conflict the stricter stands; a removed answer counts as unknown. */
    public static final Precedence CONSENT_IS_STRICT =
            (path, one, other) -> path.name().startsWith("consentTo") ? strictness(one) - strictness(other) : 0;

    private ContentFields() {}

    /** Whether the schema has this path. */
    public static boolean has(Path path) {
        int keys = path.keys().size();
        if (keys == 0) return SINGLE.contains(path.name());
        if (!Integer.valueOf(keys).equals(KEYS_OF_LISTS.get(path.name()))) return false;
        return !path.isMember() || path.name().equals("facilityHits") && FACILITY_HIT_MEMBERS.contains(path.member());
    }

    /** @throws TwiceTheSameKey if a list has two items with one key */
    public static Fields of(Content content) {
        var values = new TreeMap<Path, Object>();
        put(values, WHEN, content.when());
        put(values, WHERE, content.where());
        each(content.alsoHit()).forEach(place -> put(values, Path.item("alsoHit", place), place));
        put(values, EVENT_TYPE, content.eventType());
        put(values, MODE, content.mode());
        put(values, STRIKE_COUNT, content.strikeCount());
        each(content.casualties()).forEach(casualty -> put(values, path(casualty), casualty));
        each(content.facilityHits()).forEach(hit -> putMembers(values, hit));
        each(content.weaponUses()).forEach(use -> put(values, Path.item("weaponUses", use.id()), use));
        each(content.displacements()).forEach(line -> put(values, Path.item("displacements", line.id()), line));
        put(values, SOURCE, content.source());
        put(values, RELIABILITY, content.reliability());
        put(values, CREDIBILITY, content.credibility());
        put(values, CONSENT_TO_COLLECT, content.consentToCollect());
        put(values, CONSENT_TO_SHARE, content.consentToShare());
        put(values, CONSENT_TO_CONTACT, content.consentToContact());
        put(values, NARRATIVE, content.narrative());
        return Fields.of(values);
    }

    /** The lists come in the order of their keys, so that equal fields give equal content. */
    public static Content toContent(Fields fields) {
        return new Content(
                (When) fields.get(WHEN),
                (Where) fields.get(WHERE),
                items(fields, "alsoHit", item -> (String) fields.get(item)),
                (EventType) fields.get(EVENT_TYPE),
                (AttackMode) fields.get(MODE),
                (Integer) fields.get(STRIKE_COUNT),
                items(fields, "casualties", item -> (Casualty) fields.get(item)),
                items(fields, "facilityHits", item -> facilityHit(fields, item)),
                items(fields, "weaponUses", item -> (WeaponUse) fields.get(item)),
                items(fields, "displacements", item -> (Displacement) fields.get(item)),
                (Source) fields.get(SOURCE),
                (Reliability) fields.get(RELIABILITY),
                (Integer) fields.get(CREDIBILITY),
                (Consent) fields.get(CONSENT_TO_COLLECT),
                (Consent) fields.get(CONSENT_TO_SHARE),
                (Consent) fields.get(CONSENT_TO_CONTACT),
                (Narrative) fields.get(NARRATIVE));
    }

    /** Content that says this on this path and nothing else; null where it says nothing there. */
    public static Content only(Path path, Object value) {
        if (value == null) return null;
        var values = new TreeMap<Path, Object>();
        if (value instanceof Map<?, ?> members) {
            members.forEach((member, said) -> values.put(path.member(member.toString()), said));
        } else {
            values.put(path, value);
        }
        return toContent(Fields.of(values));
    }

    /** What content says on a path, as plain JSON: of an item put by its members, an object with them. */
    public static Object plain(Content content, Path path) {
        return content == null ? null : Json.plain(of(content).get(path));
    }

    /** Two items of one list with the same key: nobody can tell which one is meant. */
    public static final class TwiceTheSameKey extends RuntimeException {
        TwiceTheSameKey(Path path) {
            super(path.toString());
        }
    }

    private static Path path(Casualty casualty) {
        return Path.item("casualties", casualty.harm().name(), casualty.group().name());
    }

    /** The hits of which only the key is said: they merge by members, and by members such a one says nothing. */
    public static List<Path> bareHits(Content said) {
        return each(said.facilityHits()).stream()
                .filter(hit -> Stream.of(hit.facility(), hit.proximity(), hit.damage(), hit.functioningAfter())
                        .allMatch(Objects::isNull))
                .map(hit -> Path.item("facilityHits", hit.id()))
                .toList();
    }

    /** What a hit begins with of which nothing is known yet. */
    public static Fields beginningOf(Path hit) {
        return Fields.of(Map.of(hit.member("facility"), NOTHING_KNOWN));
    }

    private static void putMembers(Map<Path, Object> values, FacilityHit hit) {
        var item = Path.item("facilityHits", hit.id());
        if (values.keySet().stream().anyMatch(path -> path.isWithin(item))) throw new TwiceTheSameKey(item);
        put(values, item.member("facility"), hit.facility());
        put(values, item.member("proximity"), hit.proximity());
        put(values, item.member("damage"), hit.damage());
        put(values, item.member("functioningAfter"), hit.functioningAfter());
    }

    private static FacilityHit facilityHit(Fields fields, Path item) {
        return new FacilityHit(
                item.keys().get(0),
                (NamedFacility) fields.get(item.member("facility")),
                (Proximity) fields.get(item.member("proximity")),
                (Damage) fields.get(item.member("damage")),
                (Functioning) fields.get(item.member("functioningAfter")));
    }

    private static <T> List<T> items(Fields fields, String list, Function<Path, T> read) {
        var items = new ArrayList<T>();
        Path last = null; // in the order of paths an item's members stand together
        for (Path path : fields.paths()) {
            boolean isOfLast = last != null && path.isWithin(last);
            if (isOfLast || !path.name().equals(list)) continue;
            last = path.item();
            items.add(read.apply(last));
        }
        return items.isEmpty() ? null : List.copyOf(items);
    }

    private static void put(Map<Path, Object> values, Path path, Object value) {
        if (value != null && values.put(path, value) != null) throw new TwiceTheSameKey(path);
    }

    private static <T> List<T> each(List<T> items) {
        return items == null ? List.of() : items;
    }

    private static int strictness(Object answer) {
        return answer == null ? Consent.UNKNOWN.ordinal() : ((Consent) answer).ordinal();
    }
}
