package org.sijil.recount;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the accounts of an incident become its figures: an independent recount by the rules of
 * docs/counting.md and its decisions, pure and without any order of arrival. A figure is group to range.
 *
 * <p>Left out: later deaths (moves), proposed grades, and TO_CONFIRM: a choice stands while it lies within min to max
 * and fits, else the rule's figure does.
 */
public final class CountingModel {
    private CountingModel() {}

    /** The figures of one harm. A best of null waits for a person, or nobody gave a number. */
    public static SortedMap<String, Range> figure(List<Account> accounts, String harm) {
        var said = accounts.stream()
                .filter(a -> a.said().containsKey(harm))
                .map(a -> new Said(a, ranges(a.said().get(harm))))
                .toList();
        return figureOf(said, harm);
    }

    /** The same with a person's choice for this harm: group to number, may be null. */
    public static SortedMap<String, Range> figure(List<Account> accounts, String harm, Map<String, Integer> choice) {
        var cells = figure(accounts, harm);
        if (choice == null) {
            return cells;
        }
        var taken = new TreeMap<>(cells);
        choice.forEach((group, n) -> taken.computeIfPresent(group, (g, r) -> r.withBest(n, "chosen")));
        return isWithin(choice, cells) && Cells.fit(taken) ? taken : cells;
    }

    /** Uses said to be prohibited: summed within an account, then compared across accounts, never added; or null. */
    public static Range weaponUses(List<Account> accounts) {
        var said = new ArrayList<Said>();
        for (var account : accounts) {
            var uses = account.weapons().stream()
                    .filter(use -> Boolean.TRUE.equals(use.saidToBeProhibited()))
                    .map(Account.WeaponUse::useCount)
                    .toList();
            if (!uses.isEmpty()) {
                var n = uses.stream().mapToInt(use -> use == null ? 1 : use).sum();
                said.add(new Said(account, all(uses.contains(null) ? Range.atLeast(n) : Range.exactly(n))));
            }
        }
        return figureOf(said, "USES").get("ALL");
    }

    /** Lines of one record are accounts; several lines of one account in it are one statement and add up; or null. */
    public static Range displaced(World.DisplacementRecord record, List<Account> accounts) {
        var said = new ArrayList<Said>();
        for (var account : accounts) {
            var lines = record.lines().stream()
                    .filter(line -> line.account().equals(account.id()) && line.count() != null)
                    .map(line -> line.count().range())
                    .filter(Objects::nonNull)
                    .toList();
            if (!lines.isEmpty()) {
                said.add(new Said(account, all(Cells.flows(lines))));
            }
        }
        return figureOf(said, "DISPLACED").get("ALL");
    }

    /** The union of the registry facilities its accounts were matched to; {@code direct}: only those hit themselves. */
    public static Set<String> facilities(World.Incident incident, boolean direct) {
        return incident.accounts().stream()
                .filter(account -> !account.mark("FACILITIES").equals("SET_ASIDE"))
                .flatMap(account -> account.facilities().stream())
                .filter(hit -> hit.direct() || !direct)
                .map(Account.FacilityHit::facility)
                .collect(toSet());
    }

    /** What one account says of one harm. */
    private record Said(Account account, SortedMap<String, Range> cells) {
        Range whole() {
            return cells.getOrDefault("ALL", new Range(null, null, 0, false, "unknown"));
        }

        /** Who states ALL comes before who implies it, and both before who gives no number for it. */
        int saysAll() {
            return whole().best() == null ? 2 : whole().isImplied() ? 1 : 0;
        }
    }

    /** best's order. */
    private static final Comparator<Said> BEST_FIRST = comparing(Said::saysAll)
            .thenComparing(said -> said.account().reliabilityRank())
            .thenComparing(said -> said.account().credibilityRank())
            .thenComparing(said -> !said.account().isPrimary())
            .thenComparing(said -> said.whole().bestOrNone())
            .thenComparing(said -> said.account().id());

    private static SortedMap<String, Range> figureOf(List<Said> said, String what) {
        var whole = statements(said, what, "WHOLE").stream().sorted(BEST_FIRST).toList();
        var best = bestCells(whole);
        var cells = new TreeMap<String, Range>();
        for (var statement : whole) {
            for (var group : statement.cells().keySet()) {
                var spread = Cells.spread(whole.stream()
                        .map(s -> s.cells().get(group))
                        .filter(Objects::nonNull)
                        .toList());
                var taken = best.get(group);
                cells.put(group, taken == null ? spread : settled(spread, taken));
            }
        }
        statements(said, what, "PART").forEach(part -> Cells.raise(cells, part.cells()));
        if (!Cells.fit(cells)) {
            cells.replaceAll((group, r) -> Cells.isOfWhichAll(group) ? r.withBest(null, "undecided") : r);
        }
        return cells;
    }

    /** What the best account only implies may lie below a floor that another one states: no best lies below min. */
    private static Range settled(Range spread, Range best) {
        return spread.withBest(Math.max(best.best(), spread.floor()), best.by());
    }

    /**
     * What each origin now says. Updates are not disagreement: the latest saidAt stands, and keeps the groups it leaves
     * out while they fit. WHOLE and PART are updated apart; a null origin, or an equal saidAt, replaces nothing.
     */
    private static List<Said> statements(List<Said> said, String what, String mark) {
        var byVoice = new LinkedHashMap<String, List<Said>>();
        said.stream()
                .filter(s -> s.account().mark(what).equals(mark))
                .sorted(comparing((Said s) -> s.account().saidAt())
                        .thenComparing(s -> s.account().id()))
                .forEach(s -> byVoice.computeIfAbsent(s.account().voice(), v -> new ArrayList<>())
                        .add(s));
        var now = new ArrayList<Said>();
        for (var updates : byVoice.values()) {
            var latest = updates.get(updates.size() - 1).account().saidAt();
            SortedMap<String, Range> before = new TreeMap<>();
            for (var update : updates) {
                var cells = updated(before, update.cells());
                if (update.account().saidAt().equals(latest)) {
                    now.add(new Said(update.account(), Cells.withImpliedAll(cells)));
                } else {
                    before = cells;
                }
            }
        }
        return now;
    }

    private static SortedMap<String, Range> updated(SortedMap<String, Range> before, SortedMap<String, Range> cells) {
        var kept = new TreeMap<>(before);
        kept.putAll(cells);
        return Cells.fit(kept) ? kept : cells;
    }

    /** ALL and its groups from the one best account. What does not fit inside its ALL waits for a person. */
    private static SortedMap<String, Range> bestCells(List<Said> bestFirst) {
        var best = new TreeMap<String, Range>();
        bestFirst.stream().limit(1).forEach(said -> best.putAll(said.cells()));
        best.values().removeIf(r -> r.best() == null);
        if (!Cells.fit(best)) {
            best.keySet().removeIf(Cells::isOfWhichAll);
        }
        return best;
    }

    private static boolean isWithin(Map<String, Integer> choice, Map<String, Range> cells) {
        return choice.entrySet().stream().allMatch(chosen -> {
            var r = cells.get(chosen.getKey());
            return r != null && r.min() <= chosen.getValue() && chosen.getValue() <= r.max();
        });
    }

    private static SortedMap<String, Range> ranges(Map<String, Count> groups) {
        var cells = new TreeMap<String, Range>();
        groups.forEach((group, count) -> {
            if (count != null && count.range() != null) {
                cells.put(group, count.range());
            }
        });
        return cells;
    }

    private static SortedMap<String, Range> all(Range range) {
        return new TreeMap<>(Map.of("ALL", range));
    }
}
