package org.sijil.recount;

import java.time.LocalDate;
import java.util.Set;

/** What a report is asked for: inclusive local dates, and areas; says what lies within. */
public record Coverage(LocalDate first, LocalDate last, Set<String> areas) {
    /** In the period or not; VAGUE: across its edge, or unknown. */
    public enum Dated {
        IN,
        OUT,
        VAGUE
    }

    /** In the areas or not; COARSE: too wide to say, or unknown. */
    public enum Placed {
        IN,
        OUT,
        COARSE
    }

    public Placed placed(World world, String place) {
        if (world.up(place).stream().anyMatch(areas::contains)) {
            return Placed.IN;
        }
        var tooWide =
                place == null || areas.stream().anyMatch(area -> world.up(area).contains(place));
        return tooWide ? Placed.COARSE : Placed.OUT;
    }

    boolean contains(World world, String place) {
        return placed(world, place) == Placed.IN;
    }

    public Dated dated(LocalDate from, LocalDate until) {
        if (!from.isBefore(first) && !until.isAfter(last)) {
            return Dated.IN;
        }
        return until.isBefore(first) || from.isAfter(last) ? Dated.OUT : Dated.VAGUE;
    }

    /** By its window of precision: WEEK is the seven days from {@code on}, MONTH its calendar month. */
    public Dated dated(World.Occurrence occurrence) {
        var on = occurrence.on();
        var precision = occurrence.precision() == null ? "DAY" : occurrence.precision();
        if (on == null || precision.equals("LONGER") && occurrence.until() == null) {
            return Dated.VAGUE;
        }
        var from = precision.equals("MONTH") ? on.withDayOfMonth(1) : on;
        var days = precision.equals("MONTH") ? from.lengthOfMonth() : precision.equals("WEEK") ? 7 : 1;
        var end = from.plusDays(days - 1);
        var until = occurrence.until() == null ? on : occurrence.until();
        return dated(from, until.isAfter(end) ? until : end);
    }

    /**
     * Where a claim stands beside a report of this coverage: BESIDE, OTHER_COVERAGE, COVERAGE_NOT_STATED, or null for
     * not at all. It is never added.
     */
    public String standing(World world, LocalDate claimFirst, LocalDate claimLast, Set<String> claimAreas) {
        if (claimFirst == null || claimLast == null || claimAreas == null || claimAreas.isEmpty()) {
            return "COVERAGE_NOT_STATED";
        }
        if (claimFirst.equals(first) && claimLast.equals(last) && claimAreas.equals(areas)) {
            return "BESIDE";
        }
        var meets = claimAreas.stream().anyMatch(a -> areas.stream().anyMatch(b -> nest(world, a, b)));
        return meets && !claimFirst.isAfter(last) && !claimLast.isBefore(first) ? "OTHER_COVERAGE" : null;
    }

    private static boolean nest(World world, String a, String b) {
        return world.up(b).contains(a) || world.up(a).contains(b);
    }
}
