package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;

/** What the server refuses as a whole comes in halves, and at last as text: so that nothing blocks a tablet for ever. */
@QuarkusTest
class RawEditsTest {
    private static final int TOO_LARGE = 413;

    private final String id = Tablet.newId();
    private Tablet tablet;
    private Office.Member supervisor;

    @BeforeEach
    void aTabletAndItsSupervisor() {
        var area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        supervisor = Gazetteer.supervisor(area);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{half an edit",
                "a\0b",
                "'; DROP TABLE entry; --",
                "\"\\u0000\\\"}",
                "\u202e\ufeff\r\n\t",
                "قصف السوق 😀"
            })
    void textOfAnyKindIsKeptWordForWord(String text) {
        var outcome = tablet.push(raw(text)).get(0);

        assertThat(outcome.get("code").asText()).isEqualTo("UNREADABLE");
        assertThat(queue().at("/0/node/said/raw").asText()).isEqualTo(text);
    }

    @Test
    void halfACharacterIsKeptToo() {
        var edit = raw("a\ud83db");

        assertThat(tablet.push(edit).get(0).get("code").asText()).isEqualTo("UNREADABLE");

        assertThat(Kept.holds(edit, "a\\\\ud83db")).as("as JSON in JSON").isTrue();
    }

    @Test
    void aMegabyteOfTextIsKept() {
        var text = "{\"w\":[" + "1,".repeat(500_000) + "1]}";

        var edits = List.of(raw(text));
        Copies.areOne(edits, List.of(Copies.push(tablet, edits)));

        assertThat(queue().at("/0/node/said/raw").asText()).isEqualTo(text);
    }

    @Test
    void ofABatchThatIsTooLargeNothingIsTakenAndItsHalvesAre() {
        var edits = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 4; i++) edits.add(raw(("" + i).repeat(600_000)));

        assertThat(status(edits)).isEqualTo(TOO_LARGE);
        assertThat(Kept.entriesOf(id)).isEmpty();
        var outcomes = new ArrayList<JsonNode>();
        Copies.push(tablet, edits.subList(0, 2)).forEach(outcomes::add);
        Copies.push(tablet, edits.subList(2, 4)).forEach(outcomes::add);

        assertThat(outcomes).hasSize(4);
        for (int i = 0; i < 4; i++) Copies.isKeptOnce(edits.get(i), outcomes.get(i));
    }

    @Test
    void anEditThatIsTooLargeAloneComesAsTheBeginningOfItsText() {
        var text = "w".repeat(2_200_000);
        var edit = tablet.submits(id, narrative(text));
        assertThat(status(List.of(edit))).isEqualTo(TOO_LARGE);

        edit.put("set", null);
        edit.put("raw", text.substring(0, 1_000_000));

        assertThat(tablet.push(edit).get(0).get("code").asText()).isEqualTo("UNREADABLE");
        assertThat(tablet.push(tablet.submits(Tablet.newId(), narrative("n")))
                        .get(0)
                        .get("kind")
                        .asText())
                .isEqualTo("APPLIED");
    }

    @Test
    void whatCannotBeReadHoldsUpItsChainOnItsRecordOnly() {
        tablet.push(tablet.submits(id, narrative("n")));
        var other = Tablet.of(tablet.person());
        var base = tablet.base(id);

        var outcomes = tablet.push(
                raw("?"), tablet.edit(id, base, map("mode", "AIR")), tablet.submits(Tablet.newId(), narrative("n")));

        assertThat(outcomes.findValuesAsText("code")).containsExactly("UNREADABLE", "EARLIER_QUARANTINED", "null");
        assertThat(other.push(other.edit(id, base, map("mode", "LAND")))
                        .get(0)
                        .get("kind")
                        .asText())
                .isEqualTo("APPLIED");
    }

    @Test
    void whatElseItSaysIsKeptAndNotTakenIn() {
        var edit = tablet.submits(id, narrative("in words"));
        edit.put("raw", "in text");

        assertThat(tablet.push(edit).get(0).get("code").asText()).isEqualTo("UNREADABLE");

        assertThat(tablet.api().refusal("submission", "id", id)).isEqualTo("NOT_FOUND");
        assertThat(queue().at("/0/node/said/set/narrative/text").asText()).isEqualTo("in words");
    }

    private Map<String, Object> raw(String text) {
        return tablet.edit(id, null, null, "raw", text);
    }

    private int status(List<Map<String, Object>> edits) {
        var body = Api.body(Api.document("push"), map("input", tablet.input(edits)));
        return tablet.api().postUntilAnswered(body).statusCode();
    }

    private JsonNode queue() {
        return supervisor.api().send("quarantine").at("/quarantine/edges");
    }
}
