package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.DatePrecision.LONGER;
import static org.sijil.content.DatePrecision.MONTH;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.killed;
import static org.sijil.situation.Dated.IN;
import static org.sijil.situation.Dated.OUT;
import static org.sijil.situation.Dated.VAGUE;
import static org.sijil.situation.Happened.WEEK;
import static org.sijil.situation.Happened.around;
import static org.sijil.situation.Happened.at;
import static org.sijil.situation.Happened.counted;
import static org.sijil.situation.Happened.day;
import static org.sijil.situation.Happened.days;
import static org.sijil.situation.Happened.held;
import static org.sijil.situation.Happened.october;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.content.DatePrecision;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.content.When;

class PeriodTest {

    @Test
    void firstAndLastDayBelongToThePeriod() {
        assertThat(WEEK.dated(day(4))).isEqualTo(IN);
        assertThat(WEEK.dated(day(10))).isEqualTo(IN);
        assertThat(WEEK.dated(day(3))).isEqualTo(OUT);
        assertThat(WEEK.dated(day(11))).isEqualTo(OUT);
    }

    @Test
    void daysAcrossTheEdgeAreVague() {
        assertThat(WEEK.dated(days(5, 10))).isEqualTo(IN);
        assertThat(WEEK.dated(days(9, 11))).isEqualTo(VAGUE);
        assertThat(WEEK.dated(days(11, 12))).isEqualTo(OUT);
    }

    @Test
    void aWeekIsTheSevenDaysFromItsFirst() {
        assertThat(WEEK.dated(around(4, DatePrecision.WEEK))).isEqualTo(IN);
        assertThat(WEEK.dated(around(5, DatePrecision.WEEK))).isEqualTo(VAGUE);
    }

    @Test
    void aMonthIsItsCalendarMonth() {
        assertThat(WEEK.dated(around(15, MONTH))).isEqualTo(VAGUE);
        assertThat(new Period(october(1), october(31)).dated(around(15, MONTH))).isEqualTo(IN);
        assertThat(new Period(october(2), october(31)).dated(around(15, MONTH))).isEqualTo(VAGUE);
    }

    @Test
    void longerNeedsAnEnd() {
        assertThat(WEEK.dated(around(5, LONGER))).isEqualTo(VAGUE);
        assertThat(WEEK.dated(new When(october(5), october(9), null, LONGER))).isEqualTo(IN);
    }

    @Test
    void noDateIsVague() {
        assertThat(WEEK.dated(null)).isEqualTo(VAGUE);
        assertThat(WEEK.dated(new When(null, october(5), null, null))).isEqualTo(VAGUE);
    }

    @Test
    void someDayInOctoberIsListedBesideAWeekAndCountedInOctober() {
        var october = at("binnish", killed("a", all(3))).on(around(15, MONTH));

        var week = counted(october);
        assertThat(week.listed().notDatable()).containsExactly("binnish");
        assertThat(week.totals().people()).isEmpty();

        var month = counted(new Period(october(1), october(31)), Happened.BOTH, held(List.of(), october));
        assertThat(month.listed().notDatable()).isEmpty();
        assertThat(month.totals().people(Harm.KILLED, Group.ALL).orElseThrow().total())
                .hasToString("3/3/3");
    }

    @Test
    void threeDaysAcrossTheEdgeAreListedAndNotCounted() {
        var threeDays = counted(at("binnish", killed("a", all(3))).on(days(9, 11)));

        assertThat(threeDays.listed().notDatable()).containsExactly("binnish");
        assertThat(threeDays.totals().people()).isEmpty();
    }
}
