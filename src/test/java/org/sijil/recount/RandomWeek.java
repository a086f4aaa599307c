package org.sijil.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small made-up week, to count by this model and by the real API and compare: 2 to 5 incidents of 1 to 4 accounts
 * that disagree, and displacement records over them. One seed, first day, gazetteer and registry always give the same
 * week; seeds share no ids.
 *
 * <p>What whoever sends it through the API may rely on: account ids are UUIDv7, to be used as submission ids, for they
 * break ties. Every account's submission has a day, a place and a type. Marks name only what the account tells. Choices
 * lie within min to max, fit, and choose no disjoint group while ALL is without a best. Each line of a record is a
 * displacement of its account, in that record alone; counted records do not overlap, and one not counted overlaps a
 * counted one, so the counted ones are to be entered first. An incident's own date or place may be unknown (null).
 */
public final class RandomWeek {
    private static final List<String> GRADES =
            List.of("WEAK", "WEAK", "WEAK", "FAIR", "FAIR", "FAIR", "CONFIRMED", "CONTESTED", "DISCOUNTED");

    private final Dice dice;
    private final LocalDate firstDay;
    private final World empty;
    private final List<String> places;
    private final List<String> settlements;
    private final RandomAccounts accounts;
    /** Account id to what it tells of displaced people. */
    private final Map<String, List<Account.Displacement>> displacements = new LinkedHashMap<>();

    private RandomWeek(
            long seed, LocalDate firstDay, Map<String, World.Place> places, Map<String, World.Facility> registry) {
        dice = new Dice(seed);
        this.firstDay = firstDay;
        empty = new World(places, registry, List.of(), List.of());
        this.places = places.keySet().stream().sorted().toList();
        settlements = this.places.stream()
                .filter(place -> empty.settlement(place) != null)
                .toList();
        accounts = new RandomAccounts(
                dice, firstDay, registry.keySet().stream().sorted().toList());
    }

    /** The period is the seven days from {@code firstDay}; dates stray over both its edges. */
    public static World world(
            long seed, LocalDate firstDay, Map<String, World.Place> places, Map<String, World.Facility> registry) {
        return new RandomWeek(seed, firstDay, places, registry).world();
    }

    private World world() {
        var drafts = new ArrayList<World.Incident>();
        for (var n = dice.between(2, 5); n > 0; n--) {
            drafts.add(draft());
        }
        var told = drafts.stream().flatMap(i -> i.accounts().stream()).toList();
        var records = records(told);
        told.stream().filter(account -> dice.percent(10)).forEach(this::tellOfWhatIsNotTotalled);
        return new World(
                empty.places(),
                empty.registry(),
                drafts.stream().map(this::finished).toList(),
                records);
    }

    private World.Incident draft() {
        var occurrence = occurrence();
        var told = new ArrayList<Account>();
        for (var n = dice.between(1, 4); n > 0; n--) {
            told.add(accounts.account(told(occurrence)));
        }
        return new World.Incident(id(), occurrence, told, dice.oneOf(GRADES), Map.of());
    }

    private World.Incident finished(World.Incident draft) {
        var told = draft.accounts().stream()
                .map(account -> accounts.displacing(account, displacements.getOrDefault(account.id(), List.of())))
                .toList();
        return new World.Incident(draft.id(), draft.occurrence(), told, draft.grade(), choices(told));
    }

    private World.Occurrence occurrence() {
        var type = dice.oneOf(
                "AIR_STRIKE",
                "SHELLING",
                "MISSILE",
                "DRONE_STRIKE",
                "GROUND_ATTACK",
                "SHOOTING",
                "LANDMINE_OR_ERW",
                "ABDUCTION",
                "OTHER");
        var on = dice.percent(70) ? day(1, 5) : day(-3, 9);
        var precision = dice.oneOf("DAY", "DAY", "DAY", "DAY", "DAY", "DAY", null, null, "WEEK", "MONTH", "LONGER");
        if ("WEEK".equals(precision) && dice.percent(50)) {
            on = firstDay;
        }
        var until = "LONGER".equals(precision)
                ? on.plusDays(dice.between(1, 5))
                : dice.percent(20) ? on.plusDays(dice.between(0, 2)) : null;
        var dated = !dice.percent(4);
        var place = dice.percent(75) ? dice.oneOf(settlements) : dice.oneOf(places);
        var geo = dice.oneOf(
                "EXACT", "EXACT", "EXACT", "NEAR", null, null, "SUBDISTRICT", "DISTRICT", "GOVERNORATE", "UNKNOWN");
        var also = dice.percent(35) ? dice.some(dice.between(1, 2), places) : List.<String>of();
        return new World.Occurrence(
                type,
                dated ? on : null,
                dated ? until : null,
                precision,
                dice.percent(4) ? null : place,
                dice.percent(60) ? "EXACT" : geo,
                also.stream().filter(other -> !other.equals(place)).toList());
    }

    /** What one account says of it: mostly the same, always with a day, a place and a type. */
    private World.Occurrence told(World.Occurrence incident) {
        var same = dice.percent(70) && incident.on() != null && incident.place() != null;
        return same
                ? incident
                : new World.Occurrence(
                        dice.oneOf("AIR_STRIKE", "SHELLING", "OTHER"),
                        day(0, 6),
                        null,
                        "DAY",
                        dice.oneOf(places),
                        dice.oneOf("EXACT", "NEAR", null),
                        List.of());
    }

    private Map<String, Map<String, Integer>> choices(List<Account> told) {
        var choices = new TreeMap<String, Map<String, Integer>>();
        for (var harm : List.of("KILLED", "INJURED")) {
            var cells = CountingModel.figure(told, harm);
            if (!cells.isEmpty() && dice.percent(35)) {
                var choice = new TreeMap<String, Integer>();
                dice.some(dice.between(1, 3), List.copyOf(cells.keySet()))
                        .forEach(group -> choice.put(group, within(cells.get(group))));
                var chosen = new TreeMap<>(cells);
                choice.forEach((group, n) -> chosen.computeIfPresent(group, (g, r) -> r.withBest(n, "chosen")));
                if (Cells.fit(chosen) && Cells.addUp(chosen)) {
                    choices.put(harm, choice);
                }
            }
        }
        return choices;
    }

    private int within(Range range) {
        return dice.between(range.min(), range.max());
    }

    private List<World.DisplacementRecord> records(List<Account> told) {
        var records = new ArrayList<World.DisplacementRecord>();
        for (var n = dice.between(1, 3); n > 0; n--) {
            var again = records.isEmpty() || !dice.percent(40) ? null : records.get(0);
            var origin = dice.percent(60) ? dice.oneOf(settlements) : dice.oneOf(places);
            var from = dice.percent(70) ? day(0, 3) : day(-2, 7);
            var measure = dice.oneOf("NEW", "NEW", "SECONDARY");
            if (again != null) { // the same people, as told by others: only one record counts them
                origin = dice.oneOf(empty.up(again.origin()));
                from = again.from();
                measure = again.measure();
            }
            var until = from.plusDays(dice.between(0, 3));
            var record = new World.DisplacementRecord(id(), measure, origin, from, until, List.of(), true);
            var counted = records.stream().noneMatch(other -> other.counted() && empty.overlap(other, record));
            var lines = lines(record, dice.some(dice.between(1, 4), told));
            records.add(new World.DisplacementRecord(record.id(), measure, origin, from, until, lines, counted));
        }
        return records;
    }

    private List<World.Line> lines(World.DisplacementRecord record, List<Account> tellers) {
        var lines = new ArrayList<World.Line>();
        for (var teller : tellers) {
            for (var n = dice.percent(25) ? 2 : 1; n > 0; n--) {
                var count = accounts.count(10 * dice.between(5, 40));
                var item =
                        tell(teller, record.measure(), "PEOPLE", count, record.origin(), record.from(), record.until());
                lines.add(new World.Line(teller.id(), item, count));
            }
        }
        return lines;
    }

    /** Households and returns: said, and placed in no record. */
    private void tellOfWhatIsNotTotalled(Account account) {
        var measure = dice.oneOf("NEW", "RETURN", "STOCK");
        var unit = measure.equals("NEW") ? "HOUSEHOLDS" : "PEOPLE";
        tell(account, measure, unit, Count.exactly(dice.between(10, 90)), dice.oneOf(settlements), day(0, 6), null);
    }

    private String tell(
            Account account, String measure, String unit, Count count, String origin, LocalDate from, LocalDate until) {
        var lines = displacements.computeIfAbsent(account.id(), id -> new ArrayList<>());
        var item = "d" + (lines.size() + 1);
        lines.add(new Account.Displacement(item, measure, unit, count, origin, from, until));
        return item;
    }

    private LocalDate day(int first, int last) {
        return firstDay.plusDays(dice.between(first, last));
    }

    private String id() {
        return dice.uuid(firstDay.toEpochDay() * 86_400_000);
    }
}
