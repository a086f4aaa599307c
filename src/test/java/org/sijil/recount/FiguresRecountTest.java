package org.sijil.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.recount.ExampleWorld.account;
import static org.sijil.recount.ExampleWorld.by;
import static org.sijil.recount.ExampleWorld.killed;
import static org.sijil.recount.ExampleWorld.said;
import static org.sijil.recount.ExampleWorld.written;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From accounts to the figures of one incident: worked examples of docs/counting.md. */
class FiguresRecountTest {
    private static final Account FOUR = killed("a", 4);
    private static final Account SIX =
            killed("b", 6).says("KILLED", "CHILDREN", 3).says("KILLED", "WOMEN", 2);

    @Test
    void bestIsOneAccountWhole() {
        assertThat(figure(by("D", FOUR), by("B", SIX))).isEqualTo("ALL 4/6/6, CHILDREN 3/3/3, WOMEN 2/2/2, rest 1");
        assertThat(figure(by("B", FOUR), by("D", SIX))).isEqualTo("ALL 4/4/6, CHILDREN 3/?/3, WOMEN 2/?/2, rest 4");
    }

    @Test
    void atEqualStandingTheLowerNumberIsBest() {
        assertThat(figure(FOUR, SIX)).isEqualTo("ALL 4/4/6, CHILDREN 3/?/3, WOMEN 2/?/2, rest 4");
    }

    @Test
    void aPrimarySourceComesBeforeASecondaryOneAndAnUnratedOneLast() {
        var media = SIX.from("MEDIA", "m", null, null);

        assertThat(figure(media, killed("c", 8))).startsWith("ALL 6/8/8");
        assertThat(figure(FOUR.rated(null, 3), by("E", SIX))).startsWith("ALL 4/6/6");
        assertThat(figure(FOUR.rated("C", null), SIX.rated("C", 5))).startsWith("ALL 4/6/6");
    }

    @Test
    void groupsOfAnotherAccountWaitForAPerson() {
        var a = by("A", killed("a", 6)).says("KILLED", "AID_WORKERS", 1);
        var b = by("B", killed("b", 5)).says("KILLED", "CHILDREN", 2);
        var c = killed("c", 6)
                .says("KILLED", "WOMEN", 3)
                .says("KILLED", "EDUCATORS", 1)
                .says("KILLED", "FIGHTERS", 1);

        assertThat(figure(a, b, c))
                .isEqualTo("AID_WORKERS 1/1/1, ALL 5/6/6, CHILDREN 2/?/2, EDUCATORS 1/?/1, FIGHTERS 1/?/1, "
                        + "WOMEN 3/?/3, rest 6");
    }

    @Test
    void groupsThatDoNotFitTheirOwnAllWaitForAPerson() {
        var five = FOUR.says("KILLED", "CHILDREN", 3).says("KILLED", "WOMEN", 2).says("KILLED", "FIGHTERS", 1);

        assertThat(figure(five)).isEqualTo("ALL 4/4/4, CHILDREN 3/?/3, FIGHTERS 1/1/1, WOMEN 2/?/2, rest 4");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, 5, null, EXACT, 5/5/5",
                "null, 5, null, null, 5/5/5",
                "5, null, null, null, 5/5/5",
                "null, 80, null, ABOUT, 80/80/80",
                "null, 3, null, AT_LEAST, 3/3/3+",
                "3, null, null, AT_LEAST, 3/3/3+",
                "null, 3, null, MORE_THAN, 4/4/4+",
                "null, null, 7, UP_TO, 0/?/7",
                "2, 4, 9, null, 2/4/9",
                "2, 4, null, ABOUT, 2/4/4",
                "null, 4, 9, null, 4/4/9",
                "2, null, 9, null, 2/?/9",
            })
    void aCountKeepsItsHedge(Integer min, Integer best, Integer max, String qualifier, String expected) {
        var said = account("a").says("KILLED", "ALL", new Count(min, best, max, qualifier, null));

        assertThat(CountingModel.figure(List.of(said), "KILLED").get("ALL")).hasToString(expected);
    }

    @Test
    void wordsWithoutANumberGiveNoFigure() {
        var many =
                account("a").says("KILLED", "ALL", Count.unquantified("dozens")).says("KILLED", "MEN", null);

        assertThat(CountingModel.figure(List.of(many), "KILLED")).isEmpty();
    }

    @Test
    void aHedgeBesideAnExactCount() {
        var five = by("B", killed("b", 5));

        assertThat(figure(hedged("AT_LEAST", 3), five)).isEqualTo("ALL 3/5/5, rest 5");
        assertThat(figure(hedged("AT_LEAST", 7), five)).isEqualTo("ALL 5/5/7+, rest 5");
        assertThat(figure(hedged("UP_TO", 10), five)).isEqualTo("ALL 5/5/10, rest 5");
        assertThat(figure(hedged("UP_TO", 3), five)).isEqualTo("ALL 3/5/5, rest 5");
    }

    @Test
    void groupsImplyAnOpenAllThatLowersNoOther() {
        var children = account("a").says("KILLED", "CHILDREN", 2);

        assertThat(figure(children)).isEqualTo("ALL 2/2/2+, CHILDREN 2/2/2, rest 0");
        assertThat(figure(by("A", children), by("D", killed("b", 4)))).isEqualTo("ALL 4/4/4, CHILDREN 2/?/2, rest 4");
        assertThat(figure(account("a").says("KILLED", "AID_WORKERS", 2)))
                .isEqualTo("AID_WORKERS 2/2/2, ALL 2/2/2+, rest 2");
    }

    @Test
    void rolesAreOfWhichAndFightersStandOutside() {
        assertThat(figure(FOUR.says("KILLED", "AID_WORKERS", 2).says("KILLED", "FIGHTERS", 3)))
                .isEqualTo("AID_WORKERS 2/2/2, ALL 4/4/4, FIGHTERS 3/3/3, rest 4");
    }

    @Test
    void theLatestUpdateOfOneOriginStands() {
        var two = killed("2", 2);
        var five = killed("5", 5);
        var nine = killed("9", 9);

        assertThat(figure(said("team", 11, two), said("team", 14, five), said("team", 18, nine)))
                .isEqualTo("ALL 9/9/9, rest 9");
        assertThat(figure(said("x", 11, two), said("y", 14, five), said("z", 18, nine)))
                .isEqualTo("ALL 2/2/9, rest 2");
    }

    @Test
    void anUpdateKeepsTheGroupsItLeavesOutWhileTheyFit() {
        var first = said("team", -1, killed("1", 2).says("KILLED", "CHILDREN", 1));

        assertThat(figure(first, said("team", 18, killed("9", 9)))).isEqualTo("ALL 9/9/9, CHILDREN 1/1/1, rest 8");
        assertThat(figure(first, said("team", 18, killed("0", 0)))).isEqualTo("ALL 0/0/0, rest 0");
    }

    @Test
    void aNullOriginOrAnEqualMomentReplacesNothing() {
        assertThat(figure(said(null, 9, FOUR), said(null, 18, SIX))).startsWith("ALL 4/4/6");
        assertThat(figure(said("team", 9, FOUR), said("team", 9, SIX))).startsWith("ALL 4/4/6");
    }

    @Test
    void aPartLowersNothingAndRaisesWhatLiesBelowIt() {
        var site = by("B", killed("site", 5)).says("INJURED", "ALL", 8);
        var ward = by("A", killed("ward", 2)).says("INJURED", "ALL", 11);
        var part = ward.marked(Map.of("KILLED", "PART", "INJURED", "PART"));

        assertThat(figure(site, part)).isEqualTo("ALL 5/5/5, rest 5");
        assertThat(written(CountingModel.figure(List.of(site, part), "INJURED")))
                .isEqualTo("ALL 11/11/11+, rest 11");
        assertThat(figure(site, ward)).isEqualTo("ALL 2/2/5, rest 2");
    }

    @Test
    void aDenialSetAsideLowersNothing() {
        var denial = killed("b", 0).from("PARTY_TO_CONFLICT", "army", null, null);

        assertThat(figure(FOUR, denial.marked(Map.of("KILLED", "SET_ASIDE")))).isEqualTo("ALL 4/4/4, rest 4");
        assertThat(figure(FOUR, denial)).isEqualTo("ALL 0/4/4, rest 4");
    }

    @Test
    void aChoiceStandsWhileItLiesWithinWhatWasSaid() {
        var choice = Map.of("ALL", 6, "CHILDREN", 3, "WOMEN", 2);
        var four = by("B", FOUR);
        var six = by("D", SIX);

        assertThat(chosen(choice, four, six)).isEqualTo("ALL 4/6/6, CHILDREN 3/3/3, WOMEN 2/2/2, rest 1");
        assertThat(chosen(choice, four, six, killed("c", 5))).startsWith("ALL 4/6/6");
        assertThat(chosen(choice, four, six.marked(Map.of("KILLED", "SET_ASIDE"))))
                .isEqualTo("ALL 4/4/4, rest 4");
        assertThat(chosen(Map.of("ALL", 4, "CHILDREN", 3, "WOMEN", 2), four, six))
                .startsWith("ALL 4/4/6, CHILDREN 3/?/3");
    }

    @Test
    void weaponUsesAreSummedWithinAnAccountAndComparedAcross() {
        var a = by("B", killed("a", 1)).using(List.of(use(2, true), use(1, true), use(9, false), use(9, null)));
        var b = killed("b", 1).using(List.of(use(null, true), use(1, true)));

        assertThat(CountingModel.weaponUses(List.of(a, b))).hasToString("2/3/3");
        assertThat(CountingModel.weaponUses(List.of(b))).hasToString("2/2/2+");
        assertThat(CountingModel.weaponUses(List.of(killed("c", 1)))).isNull();
    }

    private static Account.WeaponUse use(Integer count, Boolean prohibited) {
        return new Account.WeaponUse("CLUSTER", count, prohibited);
    }

    private static Account hedged(String qualifier, int n) {
        return account("a").says("KILLED", "ALL", Count.hedged(qualifier, n));
    }

    private static String figure(Account... accounts) {
        return written(CountingModel.figure(List.of(accounts), "KILLED"));
    }

    private static String chosen(Map<String, Integer> choice, Account... accounts) {
        return written(CountingModel.figure(List.of(accounts), "KILLED", choice));
    }
}
