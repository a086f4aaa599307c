package org.sijil.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Accounts that disagree in every way a submission allows: hedges, updates, margins that do not fit, marks. */
final class RandomAccounts {
    private static final List<String> GROUPS = List.of(
            "ALL",
            "ALL",
            "ALL",
            "CHILDREN",
            "CHILDREN",
            "WOMEN",
            "MEN",
            "OLDER_PEOPLE",
            "AID_WORKERS",
            "EDUCATORS",
            "FIGHTERS");
    private static final List<String> HARMS =
            List.of("KILLED", "KILLED", "KILLED", "INJURED", "INJURED", "MISSING", "DETAINED");

    private final Dice dice;
    private final LocalDate firstDay;
    private final List<String> facilities;
    /** Few, so that they meet again in one incident and across incidents. */
    private final List<String> origins;

    RandomAccounts(Dice dice, LocalDate firstDay, List<String> facilities) {
        this.dice = dice;
        this.firstDay = firstDay;
        this.facilities = facilities;
        origins = List.of("K-11", "K-12", "K-13", "K-14");
    }

    Account account(World.Occurrence told) {
        var account = Account.of(dice.uuid(midnight()))
                .from(kind(), origin(), dice.percent(20) ? dice.oneOf(origins) : null, saidAt())
                .rated(dice.oneOf("A", "B", "B", "C", "D", "F", null), dice.oneOf(1, 2, 2, 3, 6, null))
                .telling(told)
                .saying(said())
                .hitting(hits())
                .using(uses());
        return account.marked(marks(account));
    }

    private long midnight() {
        return firstDay.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private String kind() {
        return dice.oneOf(
                "WITNESS", "MEDICAL", "RESPONDER", "AUTHORITY", "MONITOR", "MEDIA", "PARTY_TO_CONFLICT", null);
    }

    private String origin() {
        return dice.percent(20) ? null : dice.oneOf(origins);
    }

    /** Few moments, so that two accounts of one origin may be said at the same one. */
    private Instant saidAt() {
        if (dice.percent(20)) {
            return null;
        }
        var day = firstDay.plusDays(dice.between(1, 3));
        return day.atTime(LocalTime.of(dice.oneOf(9, 18), 30)).toInstant(ZoneOffset.UTC);
    }

    private Map<String, Map<String, Count>> said() {
        var said = new LinkedHashMap<String, Map<String, Count>>();
        for (var harm : dice.some(dice.between(0, 3), HARMS)) {
            var groups =
                    dice.some(dice.between(1, 4), GROUPS).stream().distinct().toList();
            var counts = new LinkedHashMap<String, Count>();
            for (var group : groups) {
                var all = group.equals("ALL");
                counts.put(group, count(all ? dice.between(0, 12) : dice.between(0, 4)));
            }
            said.put(harm, counts);
        }
        return said;
    }

    /**
     * A number said in one of the ways there are. Kept out is a group of floor 0 and a higher best: it implies no ALL, so
     * that rows would not add up.
     */
    Count count(int n) {
        var floor = Math.max(1, n);
        var more = floor + dice.between(0, 5);
        return switch (dice.between(0, 15)) {
            case 0, 1 -> Count.hedged("AT_LEAST", n);
            case 2 -> Count.hedged("MORE_THAN", n);
            case 3 -> Count.hedged("UP_TO", n + 1);
            case 4 -> Count.hedged("ABOUT", n);
            case 5 -> dice.oneOf(Count.unquantified("many"), new Count(null, n, null, "UNQUANTIFIED", "some"));
            case 6 -> dice.oneOf(null, Count.given(null, null, null));
            case 7 -> Count.given(floor, more, more + dice.between(0, 3));
            case 8 -> dice.oneOf(Count.given(floor, more, null), Count.given(null, n, more));
            case 9 -> dice.oneOf(Count.given(n, null, more), new Count(n, n, more, "ABOUT", null));
            case 10 ->
                dice.oneOf(
                        new Count(n, null, null, "AT_LEAST", null),
                        new Count(null, null, n + 1, "UP_TO", null),
                        Count.given(n, null, null),
                        Count.given(null, null, n));
            default -> Count.exactly(n);
        };
    }

    private List<Account.FacilityHit> hits() {
        return dice.some(dice.percent(50) ? dice.between(1, 3) : 0, facilities).stream()
                .map(facility -> new Account.FacilityHit(facility, dice.percent(60)))
                .toList();
    }

    private List<Account.WeaponUse> uses() {
        var uses = new ArrayList<Account.WeaponUse>();
        for (var n = dice.percent(45) ? dice.between(1, 3) : 0; n > 0; n--) {
            uses.add(new Account.WeaponUse(
                    dice.oneOf("CLUSTER", "INCENDIARY", "BARREL_BOMB", "UNGUIDED_ROCKET", "UNKNOWN"),
                    dice.oneOf(1, 2, 3, null),
                    dice.oneOf(true, true, true, false, null)));
        }
        return uses;
    }

    private Map<String, String> marks(Account account) {
        var marks = new TreeMap<String, String>();
        for (var harm : account.said().keySet()) {
            mark(marks, harm, "PART", "SET_ASIDE");
        }
        if (!account.weapons().isEmpty()) {
            mark(marks, "USES", "PART", "SET_ASIDE");
        }
        if (!account.facilities().isEmpty()) {
            mark(marks, "FACILITIES", "SET_ASIDE");
        }
        return marks;
    }

    /** The account as it also tells of displaced people. */
    Account displacing(Account account, List<Account.Displacement> lines) {
        var marks = new TreeMap<>(account.marks());
        if (!lines.isEmpty()) {
            mark(marks, "DISPLACED", "PART", "SET_ASIDE");
        }
        return account.displacing(lines).marked(marks);
    }

    private void mark(Map<String, String> marks, String what, String... choices) {
        if (dice.percent(20)) {
            marks.put(what, dice.oneOf(choices));
        }
    }
}
