package org.sijil.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Count;
import org.sijil.content.Qualifier;

/**
 * A number as far as it is known. A null min is no floor stated, a null best unknown; an open range has no upper end, and
 * its max is the highest number stated. Written min/best/max: {@code 4/6/6}, {@code -/?/7}, {@code 3/3/3+}.
 */
public record Range(@Nullable Integer min, @Nullable Integer best, int max, boolean open, Basis basis) {

    static Range exactly(int number) {
        return new Range(number, number, number, false, Basis.STATED);
    }

    /** What one account's count says, or nothing if it gives no number ("dozens"). */
    public static Optional<Range> of(@Nullable Count count) {
        if (count == null || count.qualifier() == Qualifier.UNQUANTIFIED) {
            return Optional.empty();
        }
        var numbers = Stream.of(count.min(), count.best(), count.max())
                .flatMap(Stream::ofNullable)
                .toList();
        return switch (numbers.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(hedged(numbers.get(0), count.qualifier()));
            default -> Optional.of(given(count.min(), count.best(), count.max()));
        };
    }

    /** A source's hedge is kept: it says which end it knows. */
    private static Range hedged(int number, @Nullable Qualifier qualifier) {
        return switch (qualifier == null ? Qualifier.EXACT : qualifier) {
            case EXACT, UNQUANTIFIED -> exactly(number);
            case ABOUT -> new Range(number, number, number, false, Basis.ABOUT);
            case AT_LEAST -> atLeast(number);
            case MORE_THAN -> atLeast(number + 1);
            case UP_TO -> new Range(null, null, number, false, Basis.STATED);
        };
    }

    static Range atLeast(int number) {
        return new Range(number, number, number, true, Basis.STATED);
    }

    private static Range given(@Nullable Integer min, @Nullable Integer best, @Nullable Integer max) {
        var low = Stream.of(min, best, max).flatMap(Stream::ofNullable).findFirst();
        var high = Stream.of(max, best, min).flatMap(Stream::ofNullable).findFirst();
        return new Range(low.orElseThrow(), best, high.orElseThrow(), false, Basis.STATED);
    }

    /**
     * From the lowest floor to the highest number of several accounts; no best. What an account only implies never lowers
     * min; a ceiling lowers it only below every floor, and alone it states none: 0. The range is open when an open
     * account's floor lies above every stated end.
     */
    static Range across(List<Range> ranges) {
        var max = ranges.stream().mapToInt(Range::max).max().orElseThrow();
        var highestEnd = ranges.stream()
                .filter(range -> !range.open)
                .mapToInt(Range::max)
                .max()
                .orElse(-1);
        var open = ranges.stream().anyMatch(range -> range.open && range.max > highestEnd);
        return new Range(lowest(ranges), null, max, open, Basis.UNDECIDED);
    }

    private static int lowest(List<Range> ranges) {
        var stated =
                ranges.stream().filter(range -> range.basis != Basis.IMPLIED).toList();
        var heard = stated.isEmpty() ? ranges : stated;
        if (heard.stream().allMatch(range -> range.min == null)) {
            return 0;
        }
        return heard.stream()
                .mapToInt(range -> Objects.requireNonNullElse(range.min, range.max))
                .min()
                .orElseThrow();
    }

    /** The fewest it can be: 0 if no floor is stated. */
    public int floor() {
        return min == null ? 0 : min;
    }

    Range withBest(int number, Basis by) {
        return new Range(min, number, max, open, by);
    }

    Range undecided() {
        return new Range(min, null, max, open, Basis.UNDECIDED);
    }

    /** Raised to what was counted in a part of it: a part is a floor only, it lowers nothing and ends nothing. */
    Range raisedTo(int number) {
        var raised = best == null ? null : (Integer) Math.max(best, number);
        var by = Objects.equals(raised, best) ? basis : Basis.RAISED_BY_A_PART;
        return new Range(Math.max(floor(), number), raised, Math.max(max, number), open || number > max, by);
    }

    @Override
    public String toString() {
        return (min == null ? "-" : min) + "/" + (best == null ? "?" : best) + "/" + max + (open ? "+" : "");
    }
}
