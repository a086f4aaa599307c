package org.sijil.figure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Group.ALL;
import static org.sijil.content.Group.CHILDREN;
import static org.sijil.content.Group.MEN;
import static org.sijil.content.Group.WOMEN;
import static org.sijil.content.Harm.KILLED;
import static org.sijil.content.Reliability.B;
import static org.sijil.content.Reliability.D;
import static org.sijil.content.Reliability.E;
import static org.sijil.figure.Mark.SET_ASIDE;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.children;
import static org.sijil.figure.Told.killed;
import static org.sijil.figure.Told.shown;
import static org.sijil.figure.Told.women;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.content.Group;

class ChoiceTest {
    private static final Map<Group, Integer> SIX_NAMES = Map.of(ALL, 6, CHILDREN, 3, WOMEN, 2);

    @Test
    void aPersonSettlesWhatARuleCannot() {
        var chosen = chosen(SIX_NAMES, four(), six());

        assertThat(shown(chosen)).isEqualTo("ALL 4/6/6, CHILDREN 3/3/3, WOMEN 2/2/2, rest 1");
        assertThat(chosen.byGroup().values()).extracting(Range::basis).containsOnly(Basis.CHOSEN);
    }

    @Test
    void itStandsWhenAnotherAccountComesAndItIsStillWithin() {
        assertThat(shown(chosen(SIX_NAMES, four(), six(), killed("c", E, all(5)))))
                .startsWith("ALL 4/6/6");
    }

    @Test
    void whenNobodySaysSixAnyMoreTheRulesFigureStands() {
        assertThat(shown(chosen(SIX_NAMES, four(), six().marked(SET_ASIDE, Counted.KILLED))))
                .isEqualTo("ALL 4/4/4, rest 4");
    }

    @Test
    void aChoiceOutsideTheRangeOrOfAGroupNobodyToldOfIsNotTaken() {
        assertThat(shown(chosen(Map.of(ALL, 7), four(), six()))).startsWith("ALL 4/4/6");
        assertThat(shown(chosen(Map.of(ALL, 3), four(), six()))).startsWith("ALL 4/4/6");
        assertThat(shown(chosen(Map.of(ALL, 6, MEN, 1), four(), six()))).startsWith("ALL 4/4/6");
    }

    @Test
    void aChoiceThatDoesNotFitIsNotTaken() {
        assertThat(shown(chosen(Map.of(CHILDREN, 3, WOMEN, 2), four(), six())))
                .isEqualTo("ALL 4/4/6, CHILDREN 3/?/3, WOMEN 2/?/2, rest 4");
    }

    private static Cells chosen(Map<Group, Integer> values, Told... accounts) {
        var told = Arrays.stream(accounts).map(Told::account).toList();
        return requireNonNull(
                Figures.of(told, Map.of(KILLED, new Choice(values))).people().get(KILLED));
    }

    private static Told four() {
        return killed("a", B, all(4));
    }

    private static Told six() {
        return killed("b", D, all(6), children(3), women(2));
    }
}
