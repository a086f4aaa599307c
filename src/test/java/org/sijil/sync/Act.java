package org.sijil.sync;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** What may happen next in a schedule, and how often it does. */
enum Act {
    EDIT(22),
    MOVE(7),
    SUBMIT(4),
    WITHDRAW(1),
    /** A request and its reply, each of which may be lost. */
    PUSH(11),
    PULL(12),
    /** A request whose reply comes later, or never. */
    SEND(6),
    GET(6),
    /** An old push arrives again, or for the first time. */
    LATE_COPY(3),
    DIE(2),
    SCOPE(4),
    DECIDE(4),
    RESOLVE(4),
    LET_IN(3),
    DISMISS(1),
    PAIR(1),
    BACKUP(2),
    RESTORE(2);

    private final int weight;

    Act(int weight) {
        this.weight = weight;
    }

    /** How often each act happens. */
    static Map<Act, Integer> usual() {
        var weights = new EnumMap<Act, Integer>(Act.class);
        for (var act : values()) weights.put(act, act.weight);
        return weights;
    }

    static Act one(Map<Act, Integer> weights, Random random) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(weight -> weight).sum());
        for (var act : weights.entrySet()) {
            left -= act.getValue();
            if (left < 0) return act.getKey();
        }
        throw new IllegalStateException();
    }
}
