package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;

/** What broken or hostile devices send: it blocks no device, and every acknowledged edit is found in the register. */
@QuarkusTest
class BadInputTest {
    private static final String DOCUMENT = Api.document("push");

    private final String id = Tablet.newId();
    private final List<Map<String, Object>> acknowledged = new ArrayList<>();
    private Tablet tablet;

    @BeforeEach
    void aTablet() {
        tablet = Gazetteer.lastingPair().get(0);
    }

    @AfterEach
    void everyAcknowledgedEditIsInTheRegister() {
        for (var edit : acknowledged)
            assertThat(Kept.holds(edit)).as(edit.toString()).isTrue();
    }

    @Test
    void aNumberThatDoesNotFitIsNotAnotherNumber() {
        assertThat(code(count(99_999_999_999L))).isEqualTo("BAD_VALUE");
    }

    @Test
    void aFractionIsNoCount() {
        assertThat(code(count(1.5))).isEqualTo("BAD_VALUE");
    }

    @Test
    void aTextIsNoCount() {
        assertThat(code(count("12"))).isEqualTo("BAD_VALUE");
    }

    @Test
    void aNegativeNumberIsNoCount() {
        assertThat(code(count(-1))).isEqualTo("BAD_VALUE");
    }

    @Test
    void yesterdayIsNoDay() {
        assertThat(code(tablet.submits(id, map("when", map("on", "yesterday")))))
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void yesterdayIsNoMoment() {
        assertThat(code(tablet.edit(id, null, narrative("n"), "editedAt", "yesterday")))
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void nulIsNoCharacter() {
        assertThat(code(tablet.submits(id, narrative("a\0b")))).isEqualTo("BAD_VALUE");
    }

    @Test
    void halfACharacterIsTakenAsItIs() {
        var outcome = push(tablet.submits(id, narrative("a\ud83db")));

        assertThat(outcome.get("kind").asText()).isEqualTo("APPLIED");
        assertThat(tablet.read(id).at("/content/narrative/text").asText())
                .startsWith("a")
                .endsWith("b");
    }

    @Test
    void halfACharacterInAPlaceOrAKeyFailsNoPush() {
        var outcomes = tablet.push(
                keep(tablet.submits(id, map("where", map("place", "P\ud83d")))),
                keep(tablet.edit(id, null, map("weaponUses", List.of(map("id", "w\ud83d", "category", "CLUSTER"))))),
                keep(tablet.submits(Tablet.newId(), narrative("n"))));

        assertThat(outcomes.findValuesAsText("kind")).containsExactly("APPLIED", "QUARANTINED", "APPLIED");
    }

    @Test
    void anUnknownPlaceAndFacilityAreStoredAndFlagged() {
        var set = map(
                "where", map("place", "NOWHERE"),
                "facilityHits", List.of(map("id", "f1", "facility", map("id", "NOTHING"))));

        assertThat(push(tablet.submits(id, set)).get("kind").asText()).isEqualTo("APPLIED");

        assertThat(tablet.read(id).get("flags").findValuesAsText("code")).contains("UNKNOWN_PLACE", "UNKNOWN_FACILITY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a uuid", "00000000-0000-7000-8000-00000000000G"})
    void aSubmissionIdThatIsNoneIsKeptAside(String submission) {
        assertThat(code(tablet.submits(submission, narrative("n")))).isEqualTo("BAD_VALUE");
    }

    @Test
    void anEditIdOfAnotherShapeIsKeptAside() {
        var edit = tablet.submits(id, narrative("n"));
        edit.put("editId", "first one of " + id);

        assertThat(code(edit)).isEqualTo("BAD_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\ud83db"})
    void anEditIdThatNoRegisterKeepsIsRefusedAndNothingIsDone(String editId) {
        var edit = tablet.submits(id, narrative("n"));
        edit.put("editId", editId);

        assertThat(refusal(List.of(edit))).isEqualTo("BAD_VALUE");
        assertThat(Kept.entriesOf(id)).isEmpty();
    }

    @Test
    void aListOf201EditsIsRefusedAndItsHalvesAreTaken() {
        var edits = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 201; i++) edits.add(tablet.edit(id, null, map("strikeCount", i)));
        assertThat(refusal(edits)).isEqualTo("BAD_VALUE");
        assertThat(Kept.entriesOf(id)).isEmpty();

        tablet.pushReply(edits.subList(0, 100));
        tablet.pushReply(edits.subList(100, 201));
        acknowledged.addAll(edits);

        assertThat(tablet.read(id).at("/content/strikeCount").asInt()).isEqualTo(200);
    }

    @Test
    void moreClearedPathsThanTheLimitAreKeptAside() {
        var paths = java.util.stream.IntStream.range(0, 201)
                .mapToObj(i -> "weaponUses[w" + i + "]")
                .toList();

        assertThat(code(tablet.edit(id, null, null, "clear", paths))).isEqualTo("BAD_VALUE");
    }

    @Test
    void anotherSchemaVersionIsKeptAside() {
        assertThat(code(tablet.edit(id, null, narrative("n"), "schemaVersion", 2)))
                .isEqualTo("UNKNOWN_SCHEMA_VERSION");
    }

    @Test
    void anUnknownEnumValueIsRefusedAsAWholeThenKeptAsideAsText() {
        var edit = tablet.submits(id, map("eventType", "EARTHQUAKE"));
        assertThat(refusal(List.of(edit))).isIn("ValidationError", "BAD_REQUEST");

        edit.put("set", null);
        edit.put("raw", "{\"eventType\":\"EARTHQUAKE\"}");
        assertThat(code(edit)).isEqualTo("UNREADABLE");
        assertThat(Kept.holds(edit, "EARTHQUAKE")).isTrue();
    }

    @Test
    void anUnknownFieldIsRefusedAsAWhole() {
        assertThat(refusal(List.of(tablet.submits(id, map("rumours", 3))))).isIn("ValidationError", "BAD_REQUEST");
    }

    @Test
    void aRevokedTabletLearnsNothingAndWhatItHadSentStays() {
        tablet = Gazetteer.worker("ROOT");
        var edit = tablet.submits(id, narrative("n"));
        push(edit);
        Office.administrator().send("revoke-device", "input", map("installation", tablet.installation()));

        var answer = tablet.api().post(DOCUMENT, Map.of("input", tablet.input(List.of(edit))));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anotherInstallationsNameIsRefused() {
        var input = tablet.input(List.of(tablet.submits(id, narrative("n"))));
        input.put("installation", Gazetteer.lastingPair().get(1).installation());

        assertThat(tablet.api().refusal("push", "input", input)).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void oneBadEditHoldsUpNoOther() {
        var outcomes = tablet.push(
                keep(tablet.submits(Tablet.newId(), narrative("1"))),
                keep(count("12")),
                keep(tablet.submits(Tablet.newId(), narrative("2"))));

        assertThat(outcomes.findValuesAsText("kind")).containsExactly("APPLIED", "QUARANTINED", "APPLIED");
    }

    private Map<String, Object> count(Object number) {
        return tablet.submits(id, casualties(killed("ALL", map("best", number))));
    }

    private Map<String, Object> keep(Map<String, Object> edit) {
        acknowledged.add(edit);
        return edit;
    }

    private JsonNode push(Map<String, Object> edit) {
        return tablet.push(keep(edit)).get(0);
    }

    private String code(Map<String, Object> edit) {
        return push(edit).get("code").asText();
    }

    private String refusal(List<Map<String, Object>> edits) {
        return tablet.api().refusal("push", "input", tablet.input(edits));
    }
}
