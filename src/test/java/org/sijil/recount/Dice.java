package org.sijil.recount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Seeded chance: one seed always gives the same throws. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Distinct members, fewer if there are not as many. */
    <T> List<T> some(int count, List<T> from) {
        var shuffled = shuffled(from);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    <T> List<T> shuffled(List<T> from) {
        var shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** A UUIDv7, as devices make them, of this millisecond. */
    String uuid(long epochMilli) {
        var high = epochMilli << 16 | 0x7000L | random.nextInt(0x1000);
        var low = 0x8000000000000000L | random.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
