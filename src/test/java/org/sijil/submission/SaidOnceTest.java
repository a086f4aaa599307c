package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.all;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.Kept;
import org.sijil.shared.Json;

/** What the register's entry of an edit holds: decision 0011. */
@QuarkusTest
class SaidOnceTest extends MergeScene {
    @Test
    void whatIsAllThatTheRecordSaysIsSaidOnce() throws Exception {
        created(all(
                narrative("night"), casualties(killed("CHILDREN", 1), killed("ALL", 2)))); // in another order than kept

        var entry = lastEntry();
        assertThat(entry.at("/clear/content/casualties/0/count/best").asInt()).isEqualTo(2);
        assertThat(entry.at("/protected/content/narrative/text").asText()).isEqualTo("night");
        assertThat(entry.at("/clear").has("set")).isFalse();
        assertThat(entry.at("/protected").has("set")).isFalse();
    }

    @Test
    void ofARecordThatSaysMoreBothAreSaid() throws Exception {
        var base = created(narrative("night"));

        push(other, other.edit(id, base, casualties(killed("ALL", 2))));

        var clear = lastEntry().at("/clear");
        assertThat(clear.at("/set/casualties/0/count/best").asInt()).isEqualTo(2);
        assertThat(clear.at("/set").has("narrative")).isFalse();
        assertThat(clear.at("/content").has("narrative")).isTrue();
    }

    @Test
    void whatSetsNothingSaysSo() throws Exception {
        created(narrative("night"));

        push(mine, mine.edit(id, mine.base(id), null, "withdraw", true));

        assertThat(lastEntry().at("/clear/set")).isEqualTo(Json.MAPPER.valueToTree(Map.of()));
    }

    private JsonNode lastEntry() throws Exception {
        var entries = Kept.entriesOf(id);
        return Json.MAPPER.readTree(entries.get(entries.size() - 1).payload);
    }
}
