package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Tablet;
import org.sijil.database.Pageful;

/** A page of large records ends early, and the next one goes on there: no page is more than a server has room for. */
@QuarkusTest
class LargePagesTest {
    /** In characters, nearly the largest that a record may be. */
    private static final int OF_A_RECORD = 180_000;

    private static final int USES = 9;
    private static final int RECORDS = Pageful.MOST_CHARACTERS / OF_A_RECORD + 4;
    private static final int IN_A_PUSH = 8;

    private Tablet tablet;
    private List<String> told;

    @BeforeEach
    void moreThanOnePageful() {
        tablet = Gazetteer.worker(Gazetteer.governorate());
        told = IntStream.range(0, RECORDS).mapToObj(i -> Tablet.newId()).toList();
        for (int from = 0; from < RECORDS; from += IN_A_PUSH) {
            var some = told.subList(from, Math.min(from + IN_A_PUSH, RECORDS));
            tablet.pushReply(
                    some.stream().map(id -> tablet.submits(id, large())).toList());
        }
    }

    private static Object use(int number) {
        return map("id", "w" + number, "category", "CLUSTER", "words", "x".repeat(OF_A_RECORD / USES));
    }

    private static Map<String, Object> large() {
        return map(
                "weaponUses",
                IntStream.range(0, USES).mapToObj(LargePagesTest::use).toList());
    }

    @Test
    void aDeviceHearsOfEachOnce() {
        var heard = new ArrayList<String>();
        JsonNode page;
        do {
            page = tablet.pull(1_000);
            assertThat(page.toString().length()).isLessThan(Pageful.MOST_CHARACTERS + OF_A_RECORD);
            Changes.submissions(page.get("changes")).forEach(heard::add);
        } while (page.get("hasMore").asBoolean());

        assertThat(heard).containsExactlyElementsOf(told);
    }

    @Test
    void aListGoesOnBehindItsLastItem() {
        var heard = new ArrayList<String>();
        String after = null;
        for (boolean more = true; more; ) {
            var page = tablet.api()
                    .query(
                            "query ($after: String) { submissions(first: 200, after: $after) { totalCount"
                                    + " edges { node { id content { weaponUses { words } } } } pageInfo { hasNextPage endCursor } } }",
                            "after",
                            after)
                    .get("submissions");
            assertThat(page.toString().length()).isLessThan(Pageful.MOST_CHARACTERS + OF_A_RECORD);
            assertThat(page.get("totalCount").asInt()).isEqualTo(RECORDS);
            page.get("edges").forEach(edge -> heard.add(edge.at("/node/id").asText()));
            after = page.at("/pageInfo/endCursor").asText();
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }

        assertThat(heard).containsExactlyInAnyOrderElementsOf(told).hasSameSizeAs(told);
    }
}
