package org.sijil.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijil.content.DisplacementMeasure;
import org.sijil.content.Group;
import org.sijil.place.PlaceTree;

/**
 * A flow of people from one origin on some days, however many incidents tell of it. Its lines are accounts of it. One that
 * is not {@code counted} is listed beside: a person said that another one counts the same people.
 */
public record DisplacementRecord(
        String id,
        DisplacementMeasure measure,
        @Nullable String origin,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<DisplacementLine> lines,
        boolean counted) {

    public DisplacementRecord {
        lines = List.copyOf(lines);
    }

    /** How many people, as the accounts given (by id) tell; empty if none of them gives a number. */
    public Optional<Range> people(Map<String, Account> accounts) {
        var telling = lines.stream()
                .map(DisplacementLine::account)
                .distinct()
                .flatMap(id -> Optional.ofNullable(accounts.get(id)).stream())
                .toList();
        return Optional.ofNullable(
                Comparison.of(telling, Counted.DISPLACED, this::told).get(Group.ALL));
    }

    /** Several lines of one account are flows of one statement, and add up. */
    private Optional<Cells> told(Account account) {
        return lines.stream()
                .filter(line -> line.account().equals(account.id()))
                .flatMap(line -> line.people().stream())
                .reduce(DisplacementRecord::sum)
                .map(Cells::ofAll);
    }

    /** A flow without a best adds to max only, so that min ≤ best ≤ max. */
    private static Range sum(Range one, Range other) {
        var max = Math.addExact(one.max(), other.max());
        var open = one.open() || other.open();
        if (one.best() == null && other.best() == null) {
            var floor = one.min() == null && other.min() == null ? null : (Integer) (one.floor() + other.floor());
            return new Range(floor, null, max, open, Basis.STATED);
        }
        var min = (one.best() == null ? 0 : one.floor()) + (other.best() == null ? 0 : other.floor());
        var best = orZero(one.best()) + orZero(other.best());
        return new Range(min, best, max, open, Basis.STATED);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /**
     * Whether both may count the same people: one measure, origins equal or one within the other, days in common. No rule
     * can know whether a village's 400 are among its subdistrict's 12,000. Without a day or an origin neither is counted.
     */
    public boolean overlaps(DisplacementRecord other, PlaceTree places) {
        if (origin == null || from == null || until == null) {
            return false;
        }
        if (other.origin == null || other.from == null || other.until == null) {
            return false;
        }
        var nested = places.lineage(origin).contains(other.origin)
                || places.lineage(other.origin).contains(origin);
        return measure == other.measure && nested && !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
