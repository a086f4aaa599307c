package org.sijil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.sijil.shared.Json;

/**
 * A submission as text with gaps, so that a new one costs a copy. Places, facilities, days and words are drawn anew for each:
 * texts that are all alike would be squeezed to nothing, and look like reports of one event.
 */
final class Form {
    static final int PLACES = 2_000;
    static final int FACILITIES = 1_000;
    private static final int YEARS = 3;
    private static final int SOUP = 1 << 18;
    private static final byte[] WORDS = words();

    private final byte[] text;
    private final int installation;
    private final int number;
    private final int submission;
    private final int story;
    private final int storyLength;
    private final List<Integer> places;
    private final List<Integer> facilities;
    private final List<Integer> days;

    /** @param size of one edit, in bytes of JSON */
    static Form of(String name, int size) {
        try (var file = Form.class.getResourceAsStream("/bench/" + name + ".json")) {
            var text = Json.MAPPER.readTree(file).toString();
            var gap = text.indexOf('~');
            var padded = text.substring(0, gap)
                    + "~".repeat(size - text.replace("~", "").length())
                    + text.substring(text.lastIndexOf('~') + 1);
            return new Form(padded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Form(String text) {
        this.text = text.getBytes(StandardCharsets.US_ASCII);
        installation = text.indexOf("00000000-0000-4000-8000-000000000000");
        number = text.indexOf("1000000000");
        submission = text.indexOf("00000000-0000-7000-8000-000000000000");
        story = text.indexOf('~');
        storyLength = text.lastIndexOf('~') + 1 - story;
        places = gaps(text, "P0000");
        facilities = gaps(text, "F0000");
        days = gaps(text, "0000-00-00");
    }

    int size() {
        return text.length;
    }

    /** Writes one edit to {@code into} and says where it ends. */
    int write(byte[] into, int at, byte[] device, long editNumber) {
        var random = ThreadLocalRandom.current();
        System.arraycopy(text, 0, into, at, text.length);
        System.arraycopy(device, 0, into, at + installation, device.length);
        digits(into, at + number, 10, editNumber);
        id(into, at + submission, random);
        System.arraycopy(WORDS, random.nextInt(SOUP - storyLength), into, at + story, storyLength);
        int place = random.nextInt(PLACES);
        for (int gap : places) digits(into, at + gap + 1, 4, place);
        for (int gap : facilities) digits(into, at + gap + 1, 4, random.nextInt(FACILITIES));
        int year = 2022 + random.nextInt(YEARS);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        for (int gap : days) {
            digits(into, at + gap, 4, year);
            digits(into, at + gap + 5, 2, month);
            digits(into, at + gap + 8, 2, day);
        }
        return at + text.length;
    }

    /** A UUID of version 7: the milliseconds, then chance. */
    private static void id(byte[] into, int at, Random random) {
        var hex = "0123456789abcdef";
        long time = System.currentTimeMillis();
        long chance = random.nextLong();
        for (int i = 0, digit = 0; i < 36; i++) {
            if (i == 8 || i == 13 || i == 14 || i == 18 || i == 19 || i == 23) continue;
            int value = digit < 12 ? (int) (time >>> (44 - 4 * digit)) & 15 : (int) (chance >>> (digit % 16 * 4)) & 15;
            if (digit == 12 + 8) chance = random.nextLong();
            into[at + i] = (byte) hex.charAt(value);
            digit++;
        }
    }

    private static void digits(byte[] into, int at, int count, long value) {
        for (int i = count - 1; i >= 0; i--) {
            into[at + i] = (byte) ('0' + value % 10);
            value /= 10;
        }
    }

    private static List<Integer> gaps(String text, String filler) {
        var gaps = new ArrayList<Integer>();
        for (int at = text.indexOf(filler); at >= 0; at = text.indexOf(filler, at + 1)) gaps.add(at);
        return gaps;
    }

    /** Made-up words, common ones more often than rare ones. */
    private static byte[] words() {
        var random = new Random(7);
        var syllables = "ba da fa ha ka la ma na ra sa ta wa ir an el um ish at or en".split(" ");
        var vocabulary = new String[3_000];
        for (int i = 0; i < vocabulary.length; i++) {
            var word = new StringBuilder();
            for (int s = random.nextInt(3); s >= 0; s--) word.append(syllables[random.nextInt(syllables.length)]);
            vocabulary[i] = word.toString();
        }
        var soup = new StringBuilder();
        while (soup.length() < SOUP) {
            soup.append(vocabulary[(int) (vocabulary.length * Math.pow(random.nextDouble(), 3))])
                    .append(' ');
        }
        return soup.substring(0, SOUP).getBytes(StandardCharsets.US_ASCII);
    }
}
