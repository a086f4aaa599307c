package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.injured;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.Desk;
import org.sijil.Region;
import org.sijil.Tablet;

@QuarkusTest
class QueuesTest {
    private Region region;
    private Tablet tablet;
    private Desk desk;
    private final String id = Tablet.newId();

    @BeforeEach
    void aSubmittedAccount() {
        region = new Region();
        tablet = region.tablet();
        desk = new Desk(region.supervisor());
        tablet.push(tablet.submits(id, all(at(region.town, "2023-10-05"), casualties(injured("ALL", 2)))));
    }

    @ParameterizedTest
    @CsvSource({"CURRENT,4", "RIVAL,3", "VALUE,7"})
    void aSupervisorResolvesAConflict(String choice, int injured) {
        var conflict = inConflict();
        var input = map(
                "conflict",
                conflict.get("id").asText(),
                "version",
                desk.version(id),
                "choice",
                choice,
                "note",
                "asked both");
        if (choice.equals("RIVAL"))
            input.put("rival", conflict.at("/rivals/0/installation").asText());
        if (choice.equals("VALUE")) input.put("value", casualties(injured("ALL", 7)));

        desk.api().send("resolve-conflict", "input", input);

        var submission = desk.submission(id);
        assertThat(submission.get("conflicts")).isEmpty();
        assertThat(submission.at("/content/casualties/0/count/best").asInt()).isEqualTo(injured);
        assertThat(desk.api().refusal("resolve-conflict", "input", input)).isEqualTo("STALE");
    }

    @Test
    void choosingBetweenOthersWordsIsNotWritingThem() {
        var conflict = inConflict();
        desk.api()
                .send(
                        "resolve-conflict",
                        "input",
                        map(
                                "conflict",
                                conflict.get("id").asText(),
                                "version",
                                desk.version(id),
                                "choice",
                                "CURRENT",
                                "note",
                                "asked both"));

        assertThat(desk.verify(id).get("state").asText()).isEqualTo("VERIFIED");
    }

    @Test
    void openConflictsStopVerification() {
        inConflict();

        assertThat(desk.verify(id).at("/conflicts/0/path").asText()).isEqualTo("casualties[INJURED,ALL]");
    }

    @Test
    void anEditThatCannotBeAppliedWaitsWithEveryWord() {
        var outcome = tablet.push(tablet.edit(id, tablet.base(id), casualties(injured("ALL", 99_999_999_999L))))
                .get(0);
        assertThat(outcome.get("code").asText()).isEqualTo("BAD_VALUE");

        var held = held();
        assertThat(held.get("editId")).isEqualTo(outcome.get("editId"));
        assertThat(held.at("/said/set/casualties/0/count/best").asLong()).isEqualTo(99_999_999_999L);
    }

    @Test
    void theDeviceHearsOfADismissal() {
        tablet.push(tablet.edit(id, tablet.base(id), narrative("a \0 in it")));
        tablet.sync();

        desk.api()
                .send(
                        "close-quarantined",
                        "input",
                        map("edit", held().get("id").asText(), "action", "DISMISS", "reason", "entered by hand"));

        var closed = tablet.sync();
        assertThat(closed.findValuesAsText("__typename")).contains("QuarantineClosed");
        assertThat(closed.findValuesAsText("state")).contains("DISMISSED");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, BAD_VALUE",
        "'\"12\"', BAD_VALUE",
        "-1, BAD_VALUE",
    })
    void aCountThatIsNoCountIsKeptAside(String count, String code) throws Exception {
        var value = org.sijil.shared.Json.MAPPER.readValue(count, Object.class);

        var outcome = tablet.push(tablet.edit(id, tablet.base(id), casualties(injured("ALL", value))))
                .get(0);

        assertThat(outcome.get("code").asText()).isEqualTo(code);
    }

    @Test
    void yesterdayIsNoDay() {
        var outcomes = tablet.push(
                tablet.edit(id, tablet.base(id), map("when", map("on", "yesterday"))),
                tablet.edit(id, tablet.base(id), narrative("after it")));

        assertThat(outcomes.findValuesAsText("code")).containsExactly("BAD_VALUE", "EARLIER_QUARANTINED");
    }

    @Test
    void everyVersionOfASubmissionCanBeRead() {
        tablet.push(tablet.edit(id, tablet.base(id), casualties(injured("ALL", 4))));

        var history = desk.api().send("submission-history", "id", id).get("submissionHistory");

        assertThat(history.get("totalCount").asInt()).isEqualTo(2);
        assertThat(history.at("/edges/1/node/content/casualties/0/count/best").asInt())
                .isEqualTo(2);
    }

    @Test
    void draftsAreTheirAuthorsAlone() {
        var draft = Tablet.newId();
        tablet.push(tablet.edit(draft, null, at(region.town, "2023-10-05")));

        assertThat(desk.api().refusal("submission", "id", draft)).isEqualTo("NOT_FOUND");
        var listed = desk.api()
                .send("submissions", "filter", map("place", region.governorate))
                .get("submissions");
        assertThat(listed.findValuesAsText("id")).contains(id).doesNotContain(draft);
        assertThat(tablet.read(draft).get("state").asText()).isEqualTo("DRAFT");
    }

    private JsonNode inConflict() {
        var other = Tablet.of(tablet.person());
        var base = tablet.base(id);
        tablet.push(tablet.edit(id, base, casualties(injured("ALL", 4))));
        other.push(other.edit(id, base, casualties(injured("ALL", 3))));
        var queue = desk.api().send("conflicts").at("/conflicts/edges");
        assertThat(queue).hasSize(1);
        return queue.at("/0/node");
    }

    private JsonNode held() {
        var queue = desk.api().send("quarantine").at("/quarantine/edges");
        assertThat(queue).hasSize(1);
        return queue.at("/0/node");
    }
}
