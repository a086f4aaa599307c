package org.sijil.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How incidents become the totals of a report: an independent recount by the rules of
 * docs/counting.md. {@link #lines} writes a report as a flat sorted map to compare with what the API answered:
 *
 * <pre>
 * KILLED/ALL, INJURED/CHILDREN …       min/best/max, "+" if open; absent if no incident has a number for it
 * KILLED/NOT_DISAGGREGATED …           one number; absent if no incident has a best for ALL
 * without a number KILLED/CHILDREN …   incidents that say something of it and have no best; absent if none
 * prohibitedUses                       min/best/max
 * displaced/NEW, displaced/SECONDARY   min/best/max
 * settlements, settlement unknown      one number
 * facilities/ALL, facilities/DIRECT    distinct registry facilities, of any proximity, and hit themselves
 * facilities/EDUCATION …               the same by registry type; absent if none
 * facilities/hits                      pairs of incident and facility
 * corroborated …                       each of the above, of incidents FAIR or better, none of whose accounts was
 *                                      verified ALONE
 * not datable, not placeable, contested, records not datable, records not placeable, records not counted
 *                                      sorted ids, a space between; empty if none
 * waiting SUBMITTED, waiting not datable …
 *                                      how many submissions, of each state, and of these too vague in days or place
 * </pre>
 *
 * <p>Left out: published figures (withheld incidents), households, returns and stocks, and the refusal of overlapping
 * displacement records: those said to be counted are counted.
 */
public final class TotalsModel {
    private static final List<String> GRADES = List.of("WEAK", "FAIR", "CONFIRMED");
    private static final Set<String> ATTACKS =
            Set.of("AIR_STRIKE", "SHELLING", "MISSILE", "DRONE_STRIKE", "GROUND_ATTACK", "SHOOTING");

    private final World world;
    private final Coverage coverage;

    private TotalsModel(World world, Coverage coverage) {
        this.world = world;
        this.coverage = coverage;
    }

    /** Totals under the keys of {@link #lines}. */
    public record Rows(SortedMap<String, Range> ranges, SortedMap<String, Integer> numbers) {}

    /** {@code listed}: what is not counted, by why. {@code waiting}: submissions, by their state, and those too vague. */
    public record Report(
            Rows rows, Rows corroborated, SortedMap<String, List<String>> listed, SortedMap<String, Integer> waiting) {}

    public static Report report(World world, LocalDate first, LocalDate last, Set<String> areas, String atLeast) {
        return new TotalsModel(world, new Coverage(first, last, areas)).report(atLeast);
    }

    public static SortedMap<String, String> lines(Report report) {
        var lines = new TreeMap<String, String>();
        put(lines, "", report.rows());
        put(lines, "corroborated ", report.corroborated());
        report.listed().forEach((why, ids) -> lines.put(why, String.join(" ", ids)));
        report.waiting().forEach((what, n) -> lines.put("waiting " + what, n.toString()));
        return lines;
    }

    private static void put(SortedMap<String, String> lines, String prefix, Rows rows) {
        rows.ranges().forEach((key, range) -> lines.put(prefix + key, range.toString()));
        rows.numbers().forEach((key, n) -> lines.put(prefix + key, n.toString()));
    }

    private Report report(String atLeast) {
        var held =
                world.incidents().stream().filter(i -> !i.accounts().isEmpty()).toList();
        var graded = held.stream().filter(i -> isAtLeast(i, atLeast)).toList();
        var timely = graded.stream().filter(i -> dated(i) == Coverage.Dated.IN).toList();
        var rows = rows(timely, graded);
        var corroborated = rows(
                timely.stream().filter(TotalsModel::isCorroborated).toList(),
                graded.stream().filter(TotalsModel::isCorroborated).toList());

        var listed = new TreeMap<String, List<String>>();
        listed.put("not datable", near(graded, i -> dated(i) == Coverage.Dated.VAGUE));
        listed.put("not placeable", ids(timely.stream().filter(i -> placed(i) == Coverage.Placed.COARSE)));
        listed.put("contested", near(held, i -> "CONTESTED".equals(i.grade()) && dated(i) == Coverage.Dated.IN));
        listed.put(
                "records not datable",
                records(r -> r.counted() && placed(r) != Coverage.Placed.OUT && dated(r) == Coverage.Dated.VAGUE));
        listed.put(
                "records not placeable",
                records(r -> r.counted() && placed(r) == Coverage.Placed.COARSE && dated(r) == Coverage.Dated.IN));
        listed.put("records not counted", records(r -> !r.counted() && isWithin(r)));
        return new Report(rows, corroborated, listed, waiting());
    }

    /** In the period and areas, or too vague to tell; none of it is in any total. */
    private SortedMap<String, Integer> waiting() {
        var near = world.waiting().stream()
                .filter(one -> coverage.dated(one.told()) != Coverage.Dated.OUT)
                .filter(one -> placed(one) != Coverage.Placed.OUT)
                .toList();
        var waiting = new TreeMap<>(Map.of("SUBMITTED", 0, "RETURNED", 0, "AMENDED", 0));
        near.forEach(one -> waiting.merge(one.state(), 1, Integer::sum));
        waiting.put("not datable", (int) near.stream()
                .filter(one -> coverage.dated(one.told()) == Coverage.Dated.VAGUE)
                .count());
        waiting.put("not placeable", (int) near.stream()
                .filter(one -> placed(one) == Coverage.Placed.COARSE)
                .count());
        return waiting;
    }

    private Coverage.Placed placed(World.Waiting waiting) {
        return coverage.placed(world, world.effectivePlace(waiting.told()));
    }

    private static boolean isAtLeast(World.Incident incident, String grade) {
        return GRADES.indexOf(incident.grade()) >= GRADES.indexOf(grade); // CONTESTED and DISCOUNTED: outside the order
    }

    private static boolean isCorroborated(World.Incident incident) {
        return isAtLeast(incident, "FAIR") && incident.accounts().stream().noneMatch(Account::alone);
    }

    /** {@code backing}: the incidents, of any date, whose accounts may tell of displaced people. */
    private Rows rows(List<World.Incident> timely, List<World.Incident> backing) {
        var rows = new Rows(new TreeMap<>(), new TreeMap<>());
        var here = timely.stream().filter(i -> placed(i) == Coverage.Placed.IN).toList();
        here.stream()
                .flatMap(i -> i.accounts().stream())
                .flatMap(a -> a.said().keySet().stream())
                .distinct()
                .forEach(harm -> people(rows, here, harm));
        settlements(rows, timely, here);
        facilities(rows, timely);
        rows.ranges().put("prohibitedUses", total(here, i -> CountingModel.weaponUses(i.accounts())));
        var accounts = backing.stream().flatMap(i -> i.accounts().stream()).toList();
        for (var measure : List.of("NEW", "SECONDARY")) {
            var counted = world.records().stream()
                    .filter(r -> r.counted() && isWithin(r) && r.measure().equals(measure))
                    .toList();
            rows.ranges().put("displaced/" + measure, total(counted, r -> CountingModel.displaced(r, accounts)));
        }
        return rows;
    }

    private static <T> Range total(Collection<T> of, Function<T, Range> range) {
        return Cells.total(of.stream().map(range).filter(Objects::nonNull).toList());
    }

    private static void people(Rows rows, List<World.Incident> here, String harm) {
        var parts = new TreeMap<String, List<Range>>();
        for (var incident : here) {
            var figure = CountingModel.figure(
                    incident.accounts(), harm, incident.choices().get(harm));
            figure.forEach((group, r) ->
                    parts.computeIfAbsent(group, g -> new ArrayList<>()).add(r));
            var rest = Cells.notDisaggregated(figure);
            if (rest != null) {
                rows.numbers().merge(harm + "/NOT_DISAGGREGATED", rest, Integer::sum);
            }
            for (var group : groupsSaid(incident, harm)) {
                if (!figure.containsKey(group) || figure.get(group).best() == null) {
                    rows.numbers().merge("without a number " + harm + "/" + group, 1, Integer::sum);
                }
            }
        }
        parts.forEach((group, ranges) -> rows.ranges().put(harm + "/" + group, Cells.total(ranges)));
    }

    private static Set<String> groupsSaid(World.Incident incident, String harm) {
        var groups = new TreeSet<String>();
        incident.accounts().stream()
                .filter(a -> !a.mark(harm).equals("SET_ASIDE"))
                .forEach(
                        a -> groups.addAll(a.said().getOrDefault(harm, Map.of()).keySet()));
        return groups;
    }

    /** Settlements go by their own place; those of an attack that cannot be told, by the incident's. */
    private void settlements(Rows rows, List<World.Incident> timely, List<World.Incident> here) {
        var attacked = timely.stream()
                .filter(TotalsModel::isAttack)
                .flatMap(i ->
                        Stream.concat(Stream.ofNullable(world.effectivePlace(i)), i.occurrence().alsoHit().stream()))
                .filter(place -> coverage.contains(world, place))
                .map(world::settlement)
                .filter(Objects::nonNull)
                .distinct();
        rows.numbers().put("settlements", (int) attacked.count());
        var unknown = here.stream().filter(i -> isAttack(i) && world.settlement(world.effectivePlace(i)) == null);
        rows.numbers().put("settlement unknown", (int) unknown.count());
    }

    private static boolean isAttack(World.Incident incident) {
        var type = incident.occurrence().type();
        return type != null && ATTACKS.contains(type);
    }

    /** Facilities go by their own place. */
    private void facilities(Rows rows, List<World.Incident> timely) {
        var distinct = new TreeSet<String>();
        var direct = new TreeSet<String>();
        var hits = 0;
        for (var incident : timely) {
            var within = new TreeSet<>(CountingModel.facilities(incident, false));
            within.removeIf(facility ->
                    !coverage.contains(world, world.registry().get(facility).place()));
            distinct.addAll(within);
            hits += within.size();
            within.retainAll(CountingModel.facilities(incident, true));
            direct.addAll(within);
        }
        rows.numbers().put("facilities/ALL", distinct.size());
        rows.numbers().put("facilities/DIRECT", direct.size());
        rows.numbers().put("facilities/hits", hits);
        distinct.forEach(facility -> rows.numbers()
                .merge("facilities/" + world.registry().get(facility).type(), 1, Integer::sum));
    }

    private Coverage.Dated dated(World.Incident incident) {
        return coverage.dated(incident.occurrence());
    }

    private Coverage.Placed placed(World.Incident incident) {
        return coverage.placed(world, world.effectivePlace(incident));
    }

    private Coverage.Dated dated(World.DisplacementRecord record) {
        return coverage.dated(record.from(), record.until());
    }

    private Coverage.Placed placed(World.DisplacementRecord record) {
        return coverage.placed(world, record.origin());
    }

    private boolean isWithin(World.DisplacementRecord record) {
        return dated(record) == Coverage.Dated.IN && placed(record) == Coverage.Placed.IN;
    }

    private List<String> near(List<World.Incident> incidents, Predicate<World.Incident> listed) {
        return ids(incidents.stream().filter(listed).filter(i -> placed(i) != Coverage.Placed.OUT));
    }

    private static List<String> ids(Stream<World.Incident> incidents) {
        return incidents.map(World.Incident::id).sorted().toList();
    }

    private List<String> records(Predicate<World.DisplacementRecord> listed) {
        return world.records().stream()
                .filter(listed)
                .map(World.DisplacementRecord::id)
                .sorted()
                .toList();
    }
}
