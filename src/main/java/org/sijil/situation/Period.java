package org.sijil.situation;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.sijil.content.DatePrecision;
import org.sijil.content.When;

/** Days that a report is about: local dates, both inclusive. */
public record Period(LocalDate from, LocalDate until) {

    /**
     * Where an event lies, as exactly as its days are known: WEEK is the seven days from its first, MONTH its calendar
     * month. "Some day in October" is not in a week of October, nor out of it.
     */
    public Dated dated(@Nullable When when) {
        if (when == null || when.on() == null) {
            return Dated.VAGUE;
        }
        var on = when.on();
        return switch (requireNonNullElse(when.precision(), DatePrecision.DAY)) {
            case DAY -> dated(on, later(on, when.until()));
            case WEEK -> dated(on, later(on.plusDays(6), when.until()));
            case MONTH ->
                dated(when.firstPossibleDay(), later(on.with(TemporalAdjusters.lastDayOfMonth()), when.until()));
            case LONGER -> when.until() == null ? Dated.VAGUE : dated(on, later(on, when.until()));
        };
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate until) {
        return until == null || until.isBefore(day) ? day : until;
    }

    public Dated dated(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return Dated.VAGUE;
        }
        if (!first.isBefore(from) && !last.isAfter(until)) {
            return Dated.IN;
        }
        return last.isBefore(from) || first.isAfter(until) ? Dated.OUT : Dated.VAGUE;
    }

    boolean meets(Period other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
