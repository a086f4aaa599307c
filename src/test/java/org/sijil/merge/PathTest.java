package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sijil.merge.Words.path;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathTest {
    @Test
    void whatIsPrintedParsesToTheSamePath() {
        for (String text : List.of(
                "when",
                "casualties[KILLED,CHILDREN]",
                "alsoHit[SY070104]",
                "facilityHits[f1]",
                "facilityHits[f1].damage",
                "weaponUses[مشفى-٣]",
                "displacements[" + "k".repeat(100) + "]")) {
            assertThat(path(text)).hasToString(text);
            assertThat(path(path(text).toString())).isEqualTo(path(text));
        }
    }

    @Test
    void partsAreNamed() {
        assertThat(path("facilityHits[f1].damage")).isEqualTo(new Path("facilityHits", List.of("f1"), "damage"));
        assertThat(path("facilityHits[f1].damage"))
                .isEqualTo(Path.item("facilityHits", "f1").member("damage"));
        assertThat(path("casualties[KILLED,CHILDREN]")).isEqualTo(Path.item("casualties", "KILLED", "CHILDREN"));
        assertThat(path("when")).isEqualTo(Path.of("when"));
    }

    @Test
    void anythingElseIsUnreadable() {
        for (String text : List.of(
                "",
                "When",
                "when.on",
                "when ",
                "a[]",
                "a[b",
                "a]b",
                "a[b]c",
                "a[b].",
                "a[b].c.d",
                "a[b][c]",
                "a[b,]",
                "a[b,c,d]",
                "a[b c]",
                "a[b.c]",
                "a[b\u0000]",
                "a[b\u202e]",
                "a[b\n]",
                "a[\ud800]",
                "a[b]\n",
                "a[" + "k".repeat(101) + "]",
                "n".repeat(41))) {
            assertThatExceptionOfType(UnreadablePathException.class).as(text).isThrownBy(() -> Path.parse(text));
        }
    }

    @Test
    void aPathThatCouldNotBeParsedCannotBeMade() {
        assertThatExceptionOfType(UnreadablePathException.class).isThrownBy(() -> Path.of("alsoHit[SY070104]"));
        assertThatExceptionOfType(UnreadablePathException.class)
                .isThrownBy(() -> Path.item("casualties", "KILLED,ALL"));
        assertThatExceptionOfType(UnreadablePathException.class)
                .isThrownBy(() -> Path.of("when").member("on"));
    }

    @Test
    void aMemberIsWithinItsItemOnly() {
        var damage = path("facilityHits[f1].damage");

        assertThat(damage.item()).isEqualTo(path("facilityHits[f1]"));
        assertThat(damage.isWithin(path("facilityHits[f1]"))).isTrue();
        assertThat(damage.isWithin(damage)).isTrue();
        assertThat(damage.isWithin(path("facilityHits[f2]"))).isFalse();
        assertThat(path("facilityHits[f1]").isWithin(damage)).isFalse();
        assertThat(path("facilityHits[f1]").touches(damage)).isTrue();
        assertThat(path("facilityHits[f1].proximity").touches(damage)).isFalse();
    }

    @Test
    void anItemStandsRightBeforeItsMembers() {
        var sorted = Stream.of("when", "facilityHits[f10]", "facilityHits[f1].damage", "facilityHits[f1]")
                .map(Path::parse)
                .sorted();

        assertThat(sorted.map(Path::toString))
                .containsExactly("facilityHits[f1]", "facilityHits[f1].damage", "facilityHits[f10]", "when");
    }
}
