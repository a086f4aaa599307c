package org.sijil.recount;

import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Group to range, of one statement or one figure, and what docs/counting.md says of groups. */
public final class Cells {
    static final List<String> DISJOINT = List.of("CHILDREN", "WOMEN", "MEN");
    static final List<String> OVERLAPPING =
            List.of("OLDER_PEOPLE", "AID_WORKERS", "HEALTH_WORKERS", "EDUCATORS", "JOURNALISTS", "CIVIL_DEFENCE");

    private Cells() {}

    static boolean isOfWhichAll(String group) {
        return DISJOINT.contains(group) || OVERLAPPING.contains(group);
    }

    /** Groups are "of which" ALL: the disjoint ones together, each overlapping one alone; FIGHTERS stand outside. */
    public static boolean fit(Map<String, Range> cells) {
        var whole = cells.get("ALL");
        if (whole == null || whole.best() == null) {
            return true;
        }
        return best(cells, DISJOINT) <= whole.best()
                && OVERLAPPING.stream().allMatch(group -> best(cells, List.of(group)) <= whole.best());
    }

    private static int best(Map<String, Range> cells, List<String> groups) {
        return of(cells, groups).mapToInt(Range::bestOrNone).sum();
    }

    private static Stream<Range> of(Map<String, Range> cells, List<String> groups) {
        return groups.stream().map(cells::get).filter(Objects::nonNull);
    }

    /** What the disjoint groups' best leaves of ALL's best: one number, never called men. Null: ALL has no best. */
    public static Integer notDisaggregated(Map<String, Range> cells) {
        var whole = cells.get("ALL");
        return whole == null || whole.best() == null ? null : whole.best() - best(cells, DISJOINT);
    }

    /** No disjoint group has people in its best while ALL has none to hold them: else rows of best do not add up. */
    static boolean addUp(Map<String, Range> cells) {
        return notDisaggregated(cells) != null || best(cells, DISJOINT) == 0;
    }

    /** The fewest people the groups amount to: the sum of the disjoint ones, or the largest overlapping if larger. */
    static int least(Map<String, Range> cells) {
        var disjoint = of(cells, DISJOINT).mapToInt(Range::floor).sum();
        return of(cells, OVERLAPPING).mapToInt(Range::floor).reduce(disjoint, Math::max);
    }

    /**
     * Without ALL, ALL is at least what the groups amount to, open, marked implied; 0 implies nothing. A floor that the
     * account states for an ALL without a best is kept: "5 to 9, two of them children" is at least five.
     */
    static SortedMap<String, Range> withImpliedAll(SortedMap<String, Range> cells) {
        var n = least(cells);
        var whole = cells.get("ALL");
        if (n == 0 || whole != null && whole.best() != null && !(whole.open() && whole.best() < n)) {
            return cells;
        }
        var implied = new TreeMap<>(cells);
        var floor = whole == null ? n : Math.max(n, whole.floor());
        implied.put(
                "ALL",
                whole == null
                        ? new Range(n, n, n, true, "implied")
                        : new Range(floor, floor, Math.max(floor, whole.max()), whole.open(), "implied"));
        return implied;
    }

    /**
     * min is the lowest floor, max the highest number. What an account only implies never lowers min; a ceiling lowers
     * it only below every floor; open when an open account's floor lies above every stated end.
     */
    static Range spread(List<Range> ranges) {
        var known = ranges.stream().filter(r -> !r.isImplied()).toList();
        var stated = known.isEmpty() ? ranges : known;
        var anyFloor = stated.stream().anyMatch(r -> r.min() != null);
        var low = stated.stream().map(r -> r.min() == null ? r.max() : r.min()).min(naturalOrder());
        var max = ranges.stream().mapToInt(Range::max).max().orElseThrow();
        var end = ranges.stream()
                .filter(r -> !r.open())
                .mapToInt(Range::max)
                .max()
                .orElse(-1);
        var open = ranges.stream().anyMatch(r -> r.open() && r.max() > end);
        return new Range(anyFloor ? low.orElseThrow() : 0, null, max, open, "undecided");
    }

    /** PART is a floor only: it raises what lies below it, and lowers nothing. ALL then has a best, at its floor or above. */
    static void raise(SortedMap<String, Range> cells, Map<String, Range> part) {
        var floors = new TreeMap<String, Integer>();
        part.forEach((group, r) -> floors.put(group, r.floor()));
        floors.merge("ALL", least(part), Math::max);
        floors.values().removeIf(n -> n == 0);
        floors.forEach((group, n) -> {
            var c = cells.getOrDefault(group, Range.exactly(0));
            var decided = c.best() != null || group.equals("ALL");
            var known = c.best() == null ? c.floor() : c.best();
            var best = decided ? Integer.valueOf(Math.max(known, n)) : null;
            var by = Objects.equals(best, c.best()) ? c.by() : "raised by a part";
            var open = c.open() || n > c.max();
            cells.put(group, new Range(Math.max(c.min(), n), best, Math.max(c.max(), n), open, by));
        });
    }

    /**
     * Flows of one statement, added up. A ceiling states no floor, so where no flow has a best, the floor is the sum of
     * those that were stated, and none if none was.
     */
    static Range flows(List<Range> lines) {
        if (lines.stream().anyMatch(line -> line.best() != null)) {
            return total(lines);
        }
        var sum = total(lines);
        var floors = lines.stream().map(Range::min).filter(Objects::nonNull).toList();
        var floor = floors.stream().mapToInt(Integer::intValue).sum();
        return new Range(floors.isEmpty() ? null : floor, null, sum.max(), sum.open(), "stated");
    }

    /** Sums; open if any part is. What has no best adds to max only, so that min ≤ best ≤ max and rows add up. */
    public static Range total(List<Range> ranges) {
        var known = ranges.stream().filter(r -> r.best() != null).toList();
        return new Range(
                known.stream().mapToInt(Range::min).sum(),
                known.stream().mapToInt(Range::best).sum(),
                ranges.stream().mapToInt(Range::max).sum(),
                ranges.stream().anyMatch(Range::open),
                "total");
    }
}
