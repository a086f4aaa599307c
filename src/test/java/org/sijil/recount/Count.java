package org.sijil.recount;

import java.util.Objects;
import java.util.stream.Stream;

/** A number as an account says it: the members of the JSON of a submission. */
public record Count(Integer min, Integer best, Integer max, String qualifier, String text) {
    public static Count exactly(int n) {
        return hedged("EXACT", n);
    }

    public static Count hedged(String qualifier, int n) {
        return new Count(null, n, null, qualifier, null);
    }

    public static Count given(Integer min, Integer best, Integer max) {
        return new Count(min, best, max, null, null);
    }

    public static Count unquantified(String text) {
        return new Count(null, null, null, "UNQUANTIFIED", text);
    }

    /** One number is read by its qualifier, two or more are taken as given. Null: no number. */
    public Range range() {
        var numbers = Stream.of(min, best, max).filter(Objects::nonNull).toList();
        if (numbers.isEmpty() || "UNQUANTIFIED".equals(qualifier)) {
            return null;
        }
        return numbers.size() == 1 ? hedgedRange(numbers.get(0)) : givenRange();
    }

    private Range hedgedRange(int n) {
        return switch (qualifier == null ? "EXACT" : qualifier) {
            case "EXACT" -> Range.exactly(n);
            case "ABOUT" -> new Range(n, n, n, false, "about");
            case "AT_LEAST" -> Range.atLeast(n);
            case "MORE_THAN" -> Range.atLeast(n + 1);
            case "UP_TO" -> new Range(null, null, n, false, "stated");
            default -> throw new IllegalArgumentException("Not a qualifier: " + qualifier);
        };
    }

    private Range givenRange() {
        var floor = min != null ? min : best;
        var ceiling = max != null ? max : best;
        return new Range(floor, best, ceiling, false, "stated");
    }
}
