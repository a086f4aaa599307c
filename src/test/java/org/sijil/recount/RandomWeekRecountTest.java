package org.sijil.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.recount.ExampleWorld.FIRST;
import static org.sijil.recount.ExampleWorld.PLACES;
import static org.sijil.recount.ExampleWorld.REGISTRY;
import static org.sijil.recount.ExampleWorld.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any week, over seeded random ones. */
class RandomWeekRecountTest {
    private static final int WEEKS = 100;

    static LongStream seeds() {
        return LongStream.range(0, WEEKS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderDoesNotMatter(long seed) {
        var told = week(seed);
        var dice = new Dice(seed + WEEKS);

        for (var turn = 0; turn < 3; turn++) {
            assertThat(report(shuffled(told, dice))).isEqualTo(report(told));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void minIsAtMostBestAndBestAtMostMax(long seed) {
        report(week(seed))
                .rows()
                .ranges()
                .forEach((key, r) -> assertThat(r.best()).as(key).isBetween(r.min(), r.max()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsAddUp(long seed) {
        var rows = report(week(seed)).rows();

        for (var harm : List.of("KILLED", "INJURED", "MISSING", "DETAINED")) {
            var disjoint = Cells.DISJOINT.stream()
                    .mapToInt(group -> best(rows, harm, group))
                    .sum();
            var rest = rows.numbers().getOrDefault(harm + "/NOT_DISAGGREGATED", 0);
            assertThat(disjoint + rest).as(harm).isEqualTo(best(rows, harm, "ALL"));
        }
    }

    @Test
    void oneSeedGivesOneWeekAndSeedsShareNoIds() {
        assertThat(week(7)).isEqualTo(week(7));
        var ids =
                Stream.of(week(7), week(8)).flatMap(RandomWeekRecountTest::ids).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countedRecordsDoNotOverlapAndTheOthersDo(long seed) {
        var week = week(seed);
        for (var record : week.records()) {
            var overlaps = week.records().stream()
                    .anyMatch(other -> other != record && other.counted() && week.overlap(record, other));
            assertThat(overlaps).isEqualTo(!record.counted());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineIsADisplacementOfItsAccount(long seed) {
        var week = week(seed);
        var taken = new HashSet<String>();
        for (var record : week.records()) {
            for (var line : record.lines()) {
                assertThat(taken.add(line.account() + " " + line.item())).isTrue();
                var item = displacements(week, line.account())
                        .filter(d -> d.id().equals(line.item()))
                        .findFirst();
                assertThat(item).map(Account.Displacement::measure).contains(record.measure());
                assertThat(item.orElseThrow().count()).isEqualTo(line.count());
            }
        }
    }

    @Test
    void theWeeksReachEveryKindOfLine() {
        var keys = new TreeSet<String>();
        var filled = new TreeSet<String>();
        seeds().mapToObj(seed -> TotalsModel.lines(report(week(seed)))).forEach(lines -> {
            keys.addAll(lines.keySet());
            lines.forEach((key, value) -> {
                if (!value.isEmpty() && !value.equals("0") && !value.startsWith("0/0/0")) {
                    filled.add(key);
                }
            });
        });

        assertThat(keys).contains("KILLED/FIGHTERS", "without a number DETAINED/ALL", "corroborated KILLED/CHILDREN");
        assertThat(filled)
                .contains("settlement unknown", "prohibitedUses", "displaced/SECONDARY", "facilities/DIRECT")
                .contains("not datable", "not placeable", "contested")
                .contains("records not datable", "records not placeable", "records not counted");
        assertThat(seeds().mapToObj(RandomWeekRecountTest::week).flatMap(w -> w.incidents().stream()))
                .anyMatch(i -> !i.choices().isEmpty());
    }

    private static World week(long seed) {
        return RandomWeek.world(seed, FIRST, PLACES, REGISTRY);
    }

    private static int best(TotalsModel.Rows rows, String harm, String group) {
        var range = rows.ranges().get(harm + "/" + group);
        return range == null ? 0 : range.best();
    }

    private static Stream<Account> accounts(World week) {
        return week.incidents().stream().flatMap(i -> i.accounts().stream());
    }

    private static Stream<Account.Displacement> displacements(World week, String account) {
        return accounts(week).filter(a -> a.id().equals(account)).flatMap(a -> a.displacements().stream());
    }

    private static Stream<String> ids(World week) {
        var others = Stream.concat(
                week.incidents().stream().map(World.Incident::id),
                week.records().stream().map(World.DisplacementRecord::id));
        return Stream.concat(accounts(week).map(Account::id), others);
    }

    /** The same register told in another order: arrival, linking, counts, lines, records. */
    private static World shuffled(World week, Dice dice) {
        var incidents = week.incidents().stream()
                .map(i -> new World.Incident(
                        i.id(),
                        i.occurrence(),
                        dice.shuffled(
                                i.accounts().stream().map(a -> turned(a, dice)).toList()),
                        i.grade(),
                        i.choices()))
                .toList();
        var records = week.records().stream()
                .map(r -> new World.DisplacementRecord(
                        r.id(), r.measure(), r.origin(), r.from(), r.until(), dice.shuffled(r.lines()), r.counted()))
                .toList();
        return new World(week.places(), week.registry(), dice.shuffled(incidents), dice.shuffled(records));
    }

    private static Account turned(Account account, Dice dice) {
        var said = new LinkedHashMap<String, Map<String, Count>>();
        for (var harm : dice.shuffled(List.copyOf(account.said().keySet()))) {
            var counts = account.said().get(harm);
            var groups = new LinkedHashMap<String, Count>();
            dice.shuffled(List.copyOf(counts.keySet())).forEach(group -> groups.put(group, counts.get(group)));
            said.put(harm, groups);
        }
        return account.saying(said)
                .hitting(dice.shuffled(account.facilities()))
                .using(dice.shuffled(account.weapons()));
    }
}
