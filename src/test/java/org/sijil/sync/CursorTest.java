package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.at;
import static org.sijil.Said.narrative;
import static org.sijil.sync.Changes.submissions;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.Gazetteer;
import org.sijil.Tablet;

/** A cursor and a receipt tell how far a device has come. They open nothing, whoever made them. */
@QuarkusTest
class CursorTest {
    private static final long BEYOND = 1_000_000_000_000L;

    private final String id = Tablet.newId();
    private String area;
    private Tablet author;
    private Tablet stranger;

    @BeforeEach
    void anAuthorAndAStranger() {
        area = Gazetteer.governorate();
        author = Gazetteer.worker(area);
        author.push(author.submits(id, at(area, "2023-10-05")));
        author.sync();
        stranger = Gazetteer.worker(area);
        stranger.sync();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "what is this?", "MTI6ZmY", "%%%"})
    void oneThatCannotBeReadStartsAnew(String cursor) {
        author.cursor = cursor;

        var page = author.pull(1_000);

        assertThat(page.get("resync").asText()).isEqualTo("RESTART");
        assertThat(submissions(author.sync())).isEmpty();
    }

    @Test
    void anotherPersonsStartsAnewInOnesOwnScope() {
        stranger.cursor = author.cursor;

        var page = stranger.pull(1);

        assertThat(page.get("resync").asText()).isEqualTo("RESTART");
        assertThat(stranger.sync().toString()).doesNotContain(id);
    }

    @Test
    void anotherTabletsOfThisPersonGoesOn() {
        var second = Tablet.of(author.person());
        second.cursor = author.cursor;

        assertThat(second.pull(1).get("resync").isNull()).isTrue();
    }

    @Test
    void anInventedOneNeverWidensTheScope() {
        stranger.cursor =
                new Cursor(0, 0, Cursor.read(stranger.cursor).orElseThrow().scope()).text();
        assertThat(stranger.sync().toString()).doesNotContain(id);

        stranger.cursor =
                new Cursor(0, 0, Cursor.read(author.cursor).orElseThrow().scope()).text();
        assertThat(stranger.pull(1).get("resync").asText()).isEqualTo("RESTART");
    }

    @Test
    void oneBeyondTheRegisterIsOfAnotherRegister() {
        var scope = Cursor.read(author.cursor).orElseThrow().scope();
        for (var cursor : List.of(new Cursor(BEYOND, 0, scope), new Cursor(1, BEYOND, scope))) {
            author.cursor = cursor.text();

            isDiverged();
        }
    }

    @Test
    void aReceiptThatTheRegisterDoesNotHoldIsOfAnotherRegister() {
        long seq = Long.parseLong(author.receipt.split(":")[0]);
        var hash = author.receipt.split(":")[1];
        for (var receipt : List.of(seq + ":" + "a".repeat(64), BEYOND + ":" + hash, "0:" + hash, "not a receipt")) {
            author.receipt = receipt;

            isDiverged();
        }
    }

    @Test
    void theReceiptOfTheLastPageIsHeld() {
        assertThat(author.pull(1).get("resync").isNull()).isTrue();
        assertThat(author.pushReply(List.of()).get("resync").isNull()).isTrue();
    }

    @Test
    void aDeviceThatStartsOverGetsEverything() {
        author.receipt = "1:" + "a".repeat(64);
        author.pull(1);

        var first = author.pull(1_000);

        assertThat(first.get("resync").asText()).isEqualTo("RESTART");
        author.cursor = null;
        assertThat(submissions(author.sync())).contains(id);
    }

    @Test
    void whatIsOutOfScopeMovesItOnInAnEmptyPage() {
        var other = Tablet.newId();
        stranger.pushReply(IntStream.range(0, 60)
                .mapToObj(i -> stranger.submits(Tablet.newId(), narrative("out of scope " + i)))
                .toList());
        author.push(author.submits(other, narrative("in scope")));
        var before = Cursor.read(author.cursor).orElseThrow();

        var page = author.pull(1);

        assertThat(page.get("changes")).isEmpty();
        assertThat(page.get("hasMore").asBoolean()).isTrue();
        assertThat(Cursor.read(author.cursor).orElseThrow().seq()).isBetween(before.seq() + 1, before.seq() + 59);
        assertThat(submissions(author.pull(1).get("changes"))).containsExactly(other);
    }

    /** Neither a push nor a pull nor both in one; nothing is applied, nothing is shown. */
    private void isDiverged() {
        var cursor = author.cursor;
        var receipt = author.receipt;
        var lost = Tablet.newId();
        var input = author.input(List.of(author.submits(lost, narrative("applied?"))));

        var both =
                author.api().send("push-and-pull", "input", input, "limit", 10).get("push");
        var page = author.pull(10);

        assertThat(both.get("resync").asText()).isEqualTo("DIVERGED");
        assertThat(both.get("outcomes")).isEmpty();
        assertThat(both.at("/page/resync").asText()).isEqualTo("DIVERGED");
        assertThat(both.at("/page/changes")).isEmpty();
        assertThat(page.get("resync").asText()).isEqualTo("DIVERGED");
        assertThat(page.get("changes")).isEmpty();
        assertThat(author.api().refusal("submission", "id", lost)).isEqualTo("NOT_FOUND");
        author.cursor = cursor;
        author.receipt = receipt;
    }
}
