package org.sijil.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * One line of the table.
 *
 * @param value the median of its runs
 * @param more further figures by name, each with its unit in the name
 */
record Row(String name, String what, double value, String unit, Map<String, Double> more, List<Run> runs) {

    static Row of(String name, String what, String unit, List<Run> runs) {
        var more = new TreeMap<String, Double>();
        more.put("least", runs.stream().mapToDouble(Run::perSecond).min().orElse(0));
        more.put("most", runs.stream().mapToDouble(Run::perSecond).max().orElse(0));
        more.put("p50Millis", median(runs, Run::p50Millis));
        more.put("p99Millis", median(runs, Run::p99Millis));
        more.put("serverMicrosEach", median(runs, Run::processorMicros));
        more.put("memoryMB", median(runs, Run::memory));
        more.values().removeIf(amount -> amount == 0);
        return new Row(name, what, median(runs, Run::perSecond), unit, more, runs);
    }

    static Row of(String name, String what, double value, String unit) {
        return new Row(name, what, value, unit, new TreeMap<>(), List.of());
    }

    Row with(String figure, double amount) {
        more.put(figure, amount);
        return this;
    }

    static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return median(runs.stream().mapToDouble(figure));
    }

    static double median(DoubleStream figures) {
        var sorted = figures.sorted().toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    @Override
    public String toString() {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-16s %-52s %,12.1f %-14s", name, what, value, unit));
        more.forEach((figure, amount) -> line.append(String.format(Locale.ROOT, " %s=%.4g", figure, amount)));
        return line.toString();
    }
}
