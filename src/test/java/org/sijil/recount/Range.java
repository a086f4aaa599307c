package org.sijil.recount;

/**
 * What is known of one number. {@code min} null: no floor stated. {@code best} null: unknown. {@code open}: no upper
 * end, and max is the highest number stated. {@code by} says which rule gave it. Written "4/5/7+", with "-" for no
 * floor and "?" for an unknown best.
 */
public record Range(Integer min, Integer best, int max, boolean open, String by) {
    public static Range exactly(int n) {
        return new Range(n, n, n, false, "stated");
    }

    public static Range atLeast(int n) {
        return new Range(n, n, n, true, "stated");
    }

    Range withBest(Integer newBest, String newBy) {
        return new Range(min, newBest, max, open, newBy);
    }

    boolean isImplied() {
        return by.equals("implied");
    }

    int floor() {
        return min == null ? 0 : min;
    }

    int bestOrNone() {
        return best == null ? 0 : best;
    }

    @Override
    public String toString() {
        return (min == null ? "-" : min) + "/" + (best == null ? "?" : best) + "/" + max + (open ? "+" : "");
    }
}
