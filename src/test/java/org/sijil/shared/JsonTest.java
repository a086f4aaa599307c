package org.sijil.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final int VALUES = 500;
    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            "\"",
            "\\",
            "line\nline\u0001",
            "\u0642\u0635\u0641",
            "\ud83d\udd25",
            "\ud83d",
            "b",
            "B",
            "a.b");

    @Test
    void whatIsPlainIsWrittenAsEverythingElseIs() {
        for (int seed = 0; seed < VALUES; seed++) {
            var value = object(new Random(seed), 4);

            assertThat(Json.writePlain(value)).as("seed %d", seed).isEqualTo(Json.write(value));
        }
    }

    @Test
    void aNumberIsWrittenTheSameHoweverItWasSpelt() {
        for (var same : List.of(
                List.of("2", "2.0", "2.000", "2e0"),
                List.of("100", "100.0", "1e2", "1E+2"),
                List.of("0", "0.0", "-0.00", "0e7"),
                List.of("36.5", "36.50", "365e-1"))) {
            assertThat(same.stream().map(JsonTest::written).distinct())
                    .as("%s", same)
                    .hasSize(1);
        }
        assertThat(written("2.0")).isEqualTo(Json.writePlain(Map.of("n", 2)));
        assertThat(written("2.01")).isNotEqualTo(written("2.0"));
    }

    @Test
    void noExponentIsTooLargeToBeWritten() {
        for (var number :
                List.of("1e2147483647", "100e2147483645", "1e-2147483647", "10e-2147483647", "0e2147483647")) {
            assertThat(written(number)).as(number).isNotEmpty();
        }
    }

    private static String written(String number) {
        return Json.writePlain(Map.of("n", new BigDecimal(number)));
    }

    private static Map<String, Object> object(Random random, int depth) {
        var members = new HashMap<String, Object>();
        for (int i = random.nextInt(5); i > 0; i--) members.put(text(random), value(random, depth - 1));
        return members;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            case 4 -> BigDecimal.valueOf(random.nextInt(100_000) * 10 + 1, random.nextInt(6));
            case 5 -> random.nextGaussian();
            case 6 -> text(random);
            case 7 -> object(random, depth);
            default -> list(random, depth);
        };
    }

    private static List<Object> list(Random random, int depth) {
        var items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) items.add(value(random, depth - 1));
        return items;
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
