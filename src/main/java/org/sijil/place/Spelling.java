package org.sijil.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as they are searched for. Two people spell one name differently: with or without vowel marks, hamza, ta marbuta,
 * tatweel, the article, the marks of a transliteration. What is searched for and what is searched through are both
 * brought to the same plain letters. Left out on purpose: other transliterations (Benesh for Binnish).
 */
public final class Spelling {
    /** Stands between the names of one place; no plain text holds it, so no search runs across two names. */
    private static final String BETWEEN = "\n";

    private static final Pattern TRANSLITERATION_MARKS = Pattern.compile("[ʿʾʻʼ'’‘`´]");
    /** Vowel marks, accents, the hamza over a letter; direction marks and joiners that come along when text is pasted. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\\u0640\\u0621]");

    private static final String ARTICLE_STARTS = "(?<![\\p{L}\\p{N}])";
    private static final Pattern ARTICLE =
            Pattern.compile(ARTICLE_STARTS + "(?:al[-\\s]|(?:ad|an|ar|as|ash|at|az)-|\u0627\u0644)(?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{P}\\s\\p{Z}\\p{Cc}&&[^%_]]+");

    private Spelling() {}

    /** A text in plain letters, digits and single spaces; {@code %} and {@code _} stay. */
    public static String plain(String text) {
        var plain = TRANSLITERATION_MARKS.matcher(text).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = letters(plain.toLowerCase(Locale.ROOT));
        plain = ARTICLE.matcher(plain).replaceAll("");
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    /** What to keep of a thing's two names so that either is found. */
    public static String ofNames(String nameEn, String nameAr) {
        return plain(nameEn) + BETWEEN + plain(nameAr);
    }

    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.chars().forEach(letter -> letters.append(letter((char) letter)));
        return letters.toString();
    }

    private static char letter(char letter) {
        return switch (letter) {
            case '\u0671' -> '\u0627'; // alef wasla: alef
            case '\u0629' -> '\u0647'; // ta marbuta: ha
            case '\u0649', '\u06CC' -> '\u064A'; // alef maqsura and the Persian ya: ya
            case '\u06A9' -> '\u0643'; // the Persian kaf: kaf
            default -> Character.isDigit(letter) ? (char) ('0' + Character.digit(letter, 10)) : letter;
        };
    }
}
