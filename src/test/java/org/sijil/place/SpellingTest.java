package org.sijil.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(Spelling.plain("  ÉCOLE  Binnīsh ")).isEqualTo("ecole binnish");
    }

    @Test
    void marksOfTransliterationAreLeftOut() {
        assertThat(Spelling.plain("Ma'arrat Miṣrīn"))
                .isEqualTo(Spelling.plain("Maʿarrat Misrin"))
                .isEqualTo(Spelling.plain("Ma’arrat misrin"));
    }

    @Test
    void theLatinArticleIsLeftOut() {
        assertThat(Spelling.plain("Al-Bab")).isEqualTo("bab");
        assertThat(Spelling.plain("al Bab")).isEqualTo("bab");
        assertThat(Spelling.plain("Ma'arrat an-Nu'man")).isEqualTo("maarrat numan");
        assertThat(Spelling.plain("Aleppo")).isEqualTo("aleppo");
    }

    @Test
    void theArabicArticleIsLeftOut() {
        assertThat(Spelling.plain("الدانا")).isEqualTo(Spelling.plain("دانا"));
        assertThat(Spelling.plain("حلب")).isEqualTo("حلب");
    }

    @Test
    void vowelMarksAndTatweelDoNotMatter() {
        assertThat(Spelling.plain("بِنِّش")).isEqualTo("بنش");
        assertThat(Spelling.plain("بنـــش")).isEqualTo("بنش");
    }

    @Test
    void lettersThatPeopleWriteInManyWaysAreOne() {
        assertThat(Spelling.plain("إدلب")).isEqualTo(Spelling.plain("ادلب")).isEqualTo(Spelling.plain("أدلب"));
        assertThat(Spelling.plain("مدرسة")).isEqualTo(Spelling.plain("مدرسه"));
        assertThat(Spelling.plain("مصطفى")).isEqualTo(Spelling.plain("مصطفي")).isEqualTo(Spelling.plain("مصطفی"));
        assertThat(Spelling.plain("مدرسة ١")).isEqualTo(Spelling.plain("مدرسة 1"));
    }

    @Test
    void punctuationAndPastedDirectionMarksSeparateNothing() {
        assertThat(Spelling.plain("\u200fschool 1, Binnish (synthetic)\u200e")).isEqualTo("school 1 binnish synthetic");
    }

    @Test
    void percentAndUnderscoreStayLiteral() {
        assertThat(Spelling.plain("100%_x")).isEqualTo("100%_x");
    }
}
