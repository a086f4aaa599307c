package org.sijil.sync;

import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sijil.merge.Path;

/** What workers say: few paths and few values, so that they often meet on one. */
final class Vocabulary {
    private static final List<Path> PATHS = List.of(
            Path.of("strikeCount"),
            Path.of("mode"),
            Path.of("narrative"),
            Path.of("consentToShare"),
            Path.item("casualties", "KILLED", "ALL"),
            Path.item("facilityHits", "f1").member("damage"),
            Path.item("facilityHits", "f1").member("proximity"));
    private static final List<Path> CLEARABLE = List.of(
            Path.of("strikeCount"),
            Path.of("narrative"),
            Path.item("casualties", "KILLED", "ALL"),
            Path.item("facilityHits", "f1").member("damage"),
            Path.item("facilityHits", "f1"));

    private final Random random;
    private final List<String> towns;
    private final boolean isNarrow;
    private int texts;

    /** @param isNarrow whether nearly all is said on two paths */
    Vocabulary(Random random, List<String> towns, boolean isNarrow) {
        this.random = random;
        this.isNarrow = isNarrow;
        this.towns = towns;
    }

    Wording beginning() {
        var wording = Wording.sets(all(
                map("where", map("place", one(towns))),
                map("when", map("on", "2023-10-0" + (1 + random.nextInt(5)))),
                map("eventType", "AIR_STRIKE"),
                map("strikeCount", random.nextInt(3))));
        return random.nextInt(4) > (isNarrow ? 1 : 0) ? wording.submitting() : wording;
    }

    Wording something() {
        if (isNarrow && random.nextInt(5) > 0) return Wording.sets(value(random.nextInt(2)));
        if (random.nextInt(10) == 0) return Wording.clears(one(CLEARABLE));
        var one = value(random.nextInt(6));
        return Wording.sets(random.nextInt(4) == 0 ? all(one, value(random.nextInt(6))) : one);
    }

    /** Mostly a town; now and then a place that nobody knows, or none. */
    Wording place() {
        int chance = random.nextInt(12);
        if (chance == 0) return Wording.clears(Path.of("where"));
        return Wording.sets(map("where", map("place", chance == 1 ? "nowhere" : one(towns))));
    }

    Path path() {
        return one(PATHS);
    }

    private Map<String, Object> value(int which) {
        return switch (which) {
            case 0 -> map("strikeCount", random.nextInt(3));
            case 1 -> map("mode", one(List.of("AIR", "LAND", "BOTH")));
            case 2 -> narrative("words " + ++texts);
            case 3 -> map("consentToShare", one(List.of("YES", "NO", "UNKNOWN")));
            case 4 -> casualties(killed("ALL", random.nextInt(3)));
            default -> map("facilityHits", List.of(map("id", "f1", member(), degree())));
        };
    }

    private boolean damaged;

    private String member() {
        damaged = random.nextBoolean();
        return damaged ? "damage" : "proximity";
    }

    private String degree() {
        return damaged ? one(List.of("MINOR", "SERIOUS", "TOTAL")) : one(List.of("DIRECT", "PERIMETER"));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
