package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.at;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;

/** Edits that cannot be applied: each code, and that every word stays where a supervisor finds it. */
@QuarkusTest
class QuarantineCodesTest extends QuarantineScene {
    @Test
    void theSameKeyTwice() {
        isKeptAside("DUPLICATE_KEY", tablet.submits(id, casualties(killed("ALL", 4), killed("ALL", 5))));
    }

    @Test
    void aPathThatTheSchemaDoesNotHave() {
        isKeptAside("UNKNOWN_PATH", tablet.edit(id, null, null, "clear", List.of("rumours"), "submit", true));
    }

    @Test
    void aPathThatIsNone() {
        isKeptAside("UNKNOWN_PATH", tablet.edit(id, null, null, "clear", List.of("a\ud800["), "submit", true));
    }

    @Test
    void aPathBothSetAndCleared() {
        isKeptAside(
                "SET_AND_CLEARED",
                tablet.edit(id, null, narrative("n"), "clear", List.of("narrative"), "submit", true));
    }

    @Test
    void aBadValue() {
        isKeptAside("BAD_VALUE", tablet.submits(id, casualties(killed("ALL", 99_999_999_999L))));
    }

    @Test
    void aDayBeyondTheCalendar() {
        isKeptAside("BAD_VALUE", tablet.submits(id, at(area, "+999999999-12-31")));
    }

    @Test
    void aMomentThatNoClockShows() {
        isKeptAside(
                "BAD_VALUE",
                tablet.edit(id, null, narrative("n"), "submit", true, "editedAt", "+999999999-01-01T00:00:00Z"));
    }

    @Test
    void aPlaceThatNoGazetteerNames() {
        var random = new Random(7)
                .ints(5_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

        isKeptAside("BAD_VALUE", tablet.submits(id, at(random.toString(), "2023-10-05")));
    }

    @Test
    void moreThanARecordMayHold() {
        var words = "w".repeat(20_000);
        var uses = IntStream.range(0, 10)
                .mapToObj(n -> map("id", "w" + n, "words", words))
                .toList();
        var first = tablet.submits(id, map("weaponUses", uses.subList(0, 9)));
        tablet.push(first);

        isKeptAside("BAD_VALUE", tablet.edit(id, tablet.base(id), map("weaponUses", uses.subList(9, 10))));
    }

    @Test
    void anUnknownSchemaVersion() {
        isKeptAside(
                "UNKNOWN_SCHEMA_VERSION", tablet.edit(id, null, narrative("n"), "schemaVersion", 9, "submit", true));
    }

    @Test
    void rawText() {
        isKeptAside("UNREADABLE", tablet.edit(id, null, null, "raw", "{half an edit"));
    }

    @Test
    void aMemberWrittenAsNullIsAnAbsentOne() {
        var edit = tablet.edit(id, null, narrative("n"), "raw", null, "clear", null, "withdraw", null, "submit", true);

        assertThat(tablet.push(edit).get(0).get("kind").asText()).isEqualTo("APPLIED");
    }

    @Test
    void aBaseThatIsNotHere() {
        isKeptAside("BASE_LOST", tablet.edit(id, "1:5:" + "0".repeat(32), narrative("n"), "submit", true));
    }

    @Test
    void anEditOfAnotherPersonsInstallation() {
        var owner = Gazetteer.worker(area);
        var edit = owner.edit(id, null, narrative("left on the tablet"));
        isKeptAside("OTHER_PERSON", edit);
        assertThat(queue().get(0).get("author").asText()).isEqualTo(owner.person());

        assertThat(owner.push(edit).get(0).get("kind").asText())
                .as("nobody can take another's edit ids")
                .isEqualTo("APPLIED");
    }

    @Test
    void anEditOfARecordThatItsAuthorMayNotSee() {
        var other = Gazetteer.worker(area);
        other.push(other.submits(id, narrative("theirs")));

        isKeptAside("OUT_OF_SCOPE", tablet.edit(id, null, narrative("mine"), "submit", true));
        assertThat(other.read(id).at("/content/narrative/text").asText()).isEqualTo("theirs");
    }

    @Test
    void aWithdrawalByAnotherThanTheAuthor() {
        tablet.push(tablet.submits(id, narrative("n")));
        var colleague = Gazetteer.colleague(area);

        var edit = colleague.edit(id, null, null, "withdraw", true);
        assertThat(colleague.push(edit).get(0).get("code").asText()).isEqualTo("NOT_AUTHOR");

        assertThat(refusal(queue().get(0), "APPLY", null)).isEqualTo("CONTRADICTION");
        assertThat(tablet.read(id).get("state").asText()).isEqualTo("SUBMITTED");
    }
}
