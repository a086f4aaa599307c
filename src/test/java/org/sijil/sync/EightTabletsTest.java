package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.AtOnce;
import org.sijil.Gazetteer;
import org.sijil.Tablet;

/** Eight tablets edit one record at the same moment, each on what it last saw: every word is there afterwards. */
@QuarkusTest
class EightTabletsTest {
    private static final int TABLETS = 8;

    private static List<Tablet> tablets = List.of();

    private final String id = Tablet.newId();

    @BeforeEach
    void eightTabletsOfOneWorker() {
        if (!tablets.isEmpty()) return;
        var first = Gazetteer.worker("ROOT");
        tablets = IntStream.range(0, TABLETS)
                .mapToObj(i -> i == 0 ? first : Tablet.of(first.person()))
                .toList();
    }

    @Test
    void whatTheySayOnPathsOfTheirOwnAllStands() {
        var base = created();

        var outcomes = push(i -> tablets.get(i).edit(id, base, map("weaponUses", List.of(use("w" + i, i)))));

        assertThat(kinds(outcomes)).containsOnly("APPLIED", "MERGED");
        var record = tablets.get(0).read(id);
        assertThat(record.at("/content/weaponUses").findValuesAsText("useCount"))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
        assertThat(record.get("conflicts")).isEmpty();
        assertThat(record.get("version").asInt()).isEqualTo(1 + TABLETS);
    }

    @Test
    void whatTheySayOnOnePathIsOneConflictOfAllTheirWords() {
        var base = created();

        var outcomes = push(i -> tablets.get(i).edit(id, base, map("strikeCount", 10 + i)));

        assertThat(kinds(outcomes)).filteredOn(kind -> kind.equals("APPLIED")).hasSize(1);
        assertThat(kinds(outcomes))
                .filteredOn(kind -> kind.equals("CONFLICTED"))
                .hasSize(TABLETS - 1);
        var record = tablets.get(0).read(id);
        assertThat(record.get("conflicts")).hasSize(1);
        var words = new ArrayList<>(List.of(record.at("/content/strikeCount").asInt()));
        record.at("/conflicts/0/rivals")
                .forEach(rival -> words.add(rival.get("value").asInt()));
        assertThat(words).containsExactlyInAnyOrder(10, 11, 12, 13, 14, 15, 16, 17);
    }

    @Test
    void whereTheyAllSayTheSameNothingIsInConflict() {
        var base = created();

        var outcomes = push(i -> tablets.get(i).edit(id, base, map("strikeCount", 10)));

        assertThat(kinds(outcomes)).containsOnly("APPLIED", "MERGED");
        var record = tablets.get(0).read(id);
        assertThat(record.at("/content/strikeCount").asInt()).isEqualTo(10);
        assertThat(record.get("conflicts")).isEmpty();
        assertThat(record.get("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatTheyAllBeginIsOneRecord() {
        var outcomes = push(i -> tablets.get(i).submits(id, map("weaponUses", List.of(use("w" + i, i)))));

        assertThat(kinds(outcomes)).containsOnly("APPLIED", "MERGED");
        assertThat(tablets.get(0).read(id).at("/content/weaponUses")).hasSize(TABLETS);
    }

    @Test
    void anEditStandsBeforeAWithdrawalWhicheverOfThemComesFirst() {
        var base = created();

        push(i -> i % 2 == 0
                ? tablets.get(i).edit(id, base, null, "withdraw", true)
                : tablets.get(i).edit(id, base, map("weaponUses", List.of(use("w" + i, i)))));

        var record = tablets.get(0).read(id);
        assertThat(record.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(record.at("/content/weaponUses")).hasSize(TABLETS / 2);
        assertThat(record.get("conflicts").findValuesAsText("path")).containsExactly("withdrawal");
    }

    private static Map<String, Object> use(String use, int count) {
        return map("id", use, "category", "CLUSTER", "useCount", count);
    }

    private String created() {
        tablets.get(0).push(tablets.get(0).submits(id, narrative("night")));
        return tablets.get(0).base(id);
    }

    /** The outcomes, in the tablets' order; each edit has one entry in the register. */
    private List<JsonNode> push(IntFunction<Map<String, Object>> edit) {
        var edits = IntStream.range(0, TABLETS).mapToObj(edit).toList();
        var requests = new ArrayList<Callable<JsonNode>>();
        for (int i = 0; i < TABLETS; i++) {
            var tablet = tablets.get(i);
            var one = List.of(edits.get(i));
            requests.add(() -> Copies.push(tablet, one).get(0));
        }
        var outcomes = AtOnce.all(requests);
        for (int i = 0; i < TABLETS; i++) Copies.isKeptOnce(edits.get(i), outcomes.get(i));
        return outcomes;
    }

    private static List<String> kinds(List<JsonNode> outcomes) {
        return outcomes.stream().map(outcome -> outcome.get("kind").asText()).toList();
    }
}
