package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.AtOnce;
import org.sijil.Gazetteer;
import org.sijil.Kept;
import org.sijil.Tablet;

/** A supervisor closes what was kept aside, once; and who sent it hears of it, nobody else. */
@QuarkusTest
class QuarantineClosedTest extends QuarantineScene {
    @Test
    void ofEightWhoCloseItAtOnceOneDoes() {
        var other = Gazetteer.worker(area);
        other.push(other.submits(id, narrative("theirs")));
        tablet.push(tablet.edit(id, null, casualties(killed("ALL", 4))));
        var row = queue().get(0);
        var requests = new ArrayList<Callable<JsonNode>>();
        for (int i = 0; i < 8; i++) {
            var input = input(row, i % 2 == 0 ? "APPLY" : "DISMISS", "at once");
            requests.add(() -> Api.tree(supervisor.api().post(Api.document("close-quarantined"), map("input", input))));
        }

        var answers = AtOnce.all(requests);

        assertThat(answers).filteredOn(answer -> !answer.has("errors")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.has("errors"))
                .extracting(answer -> answer.at("/errors/0/extensions/code").asText())
                .containsOnly("CONTRADICTION");
        assertThat(Kept.entriesOf(id))
                .filteredOn(entry -> entry.kind.equals("QUARANTINE_CLOSED"))
                .hasSize(1);
    }

    @Test
    void itsDeviceHearsWhatBecameOfItAndWhy() {
        tablet.push(tablet.edit(id, null, null, "raw", "?"));
        tablet.sync();

        close(queue().get(0), "DISMISS", "Nothing to be read.");

        var change = closed(tablet).get(0);
        assertThat(change.get("state").asText()).isEqualTo("DISMISSED");
        assertThat(change.get("code").asText()).isEqualTo("UNREADABLE");
        assertThat(change.get("reason").asText()).isEqualTo("Nothing to be read.");
        assertThat(closed(tablet)).as("once").isEmpty();
    }

    @Test
    void itHearsWithTheReplyToItsNextPush() {
        tablet.push(tablet.edit(id, null, null, "raw", "?"));
        tablet.sync();
        close(queue().get(0), "DISMISS", "Nothing to be read.");

        var edits = List.of(tablet.submits(Tablet.newId(), narrative("n")));
        var reply = tablet.api().send("push-and-pull", "input", tablet.input(edits), "limit", 100);

        assertThat(reply.at("/push/page/changes").findValuesAsText("__typename"))
                .contains("QuarantineClosed");
    }

    @Test
    void aDeviceThatStartsAnewHearsItToo() {
        var edit = tablet.edit(id, null, null, "raw", "?");
        tablet.push(edit);
        close(queue().get(0), "DISMISS", "Nothing to be read.");

        assertThat(closed(tablet))
                .extracting(change -> change.get("editId").asText())
                .containsExactly((String) edit.get("editId"));
    }

    @Test
    void anotherTabletOfItsPersonDoesNot() {
        var other = Tablet.of(tablet.person());
        tablet.push(tablet.edit(id, null, null, "raw", "?"));
        other.sync();

        close(queue().get(0), "DISMISS", "Nothing to be read.");

        assertThat(closed(other)).isEmpty();
    }

    @Test
    void theTabletThatSentItForAnotherDoes() {
        var sender = Gazetteer.worker(area);
        var edit = tablet.submits(id, narrative("left on the tablet"));
        sender.push(edit);
        sender.sync();

        close(queue().get(0), "APPLY", null);

        assertThat(closed(sender))
                .extracting(change -> change.get("editId").asText())
                .containsExactly((String) edit.get("editId"));
    }

    @Test
    void whileALaterEditComesInTheEarlierIsClosed() {
        tablet.push(tablet.submits(id, narrative("n")));
        var base = tablet.base(id);
        tablet.push(tablet.edit(id, base, null, "clear", List.of("rumours")));
        var row = queue().get(0);
        var later = tablet.edit(id, base, casualties(killed("ALL", 4)));

        AtOnce.all(List.of(
                () -> close(row, "DISMISS", "There is no such field."),
                () -> tablet.api().send("push", "input", tablet.input(List.of(later)))));

        assertThat(queue()).as("it came before and was let in, or after").isEmpty();
        assertThat(tablet.read(id).at("/content/casualties/0/count/best").asInt())
                .isEqualTo(4);
    }

    private static List<JsonNode> closed(Tablet tablet) {
        var closed = new ArrayList<JsonNode>();
        tablet.sync().forEach(change -> {
            if (change.get("__typename").asText().equals("QuarantineClosed")) closed.add(change);
        });
        return closed;
    }
}
