package org.sijil.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Qualifier.ABOUT;
import static org.sijil.content.Qualifier.AT_LEAST;
import static org.sijil.content.Qualifier.EXACT;
import static org.sijil.content.Qualifier.MORE_THAN;
import static org.sijil.content.Qualifier.UNQUANTIFIED;
import static org.sijil.content.Qualifier.UP_TO;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.content.Count;
import org.sijil.content.Qualifier;

class RangeTest {

    @Test
    void aSourcesHedgeSaysWhichEndItKnows() {
        assertThat(one(EXACT, 5)).hasToString("5/5/5");
        assertThat(one(ABOUT, 80)).hasToString("80/80/80");
        assertThat(one(AT_LEAST, 3)).hasToString("3/3/3+");
        assertThat(one(MORE_THAN, 3)).hasToString("4/4/4+");
        assertThat(one(UP_TO, 7)).hasToString("-/?/7");
        assertThat(one(null, 0)).hasToString("0/0/0");
    }

    @Test
    void aboutIsMarked() {
        assertThat(one(ABOUT, 80).basis()).isEqualTo(Basis.ABOUT);
        assertThat(one(EXACT, 80).basis()).isEqualTo(Basis.STATED);
    }

    @Test
    void oneNumberIsReadByItsQualifierWhereverItStands() {
        assertThat(range(3, null, null, AT_LEAST)).hasToString("3/3/3+");
        assertThat(range(null, null, 7, UP_TO)).hasToString("-/?/7");
    }

    @Test
    void severalNumbersAreTakenAsGiven() {
        assertThat(range(2, 4, 9, AT_LEAST)).hasToString("2/4/9");
        assertThat(range(2, null, 9, null)).hasToString("2/?/9");
        assertThat(range(2, 4, null, null)).hasToString("2/4/4");
        assertThat(range(null, 4, 9, null)).hasToString("4/4/9");
    }

    @Test
    void wordsWithoutANumberGiveNoRange() {
        assertThat(Range.of(null)).isEmpty();
        assertThat(Range.of(new Count(null, null, null, AT_LEAST, null))).isEmpty();
        assertThat(Range.of(new Count(null, 24, null, UNQUANTIFIED, "dozens"))).isEmpty();
    }

    private static Range one(@Nullable Qualifier qualifier, int number) {
        return range(null, number, null, qualifier);
    }

    private static Range range(
            @Nullable Integer min, @Nullable Integer best, @Nullable Integer max, @Nullable Qualifier qualifier) {
        return Range.of(new Count(min, best, max, qualifier, null)).orElseThrow();
    }
}
