package org.sijil.place;

import io.smallrye.graphql.api.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;

/**
 * Reads a file of comma-separated values (RFC 4180, UTF-8) with a header into rows. Whatever is wrong with a row by
 * itself is noted with its line; a file that is too large is refused outright.
 */
final class CsvFile {
    static final int LARGEST_BYTES = 1_000_000;
    static final int MOST_ROWS = 5_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final List<String> columns;
    private final ImportProblems problems;

    private CsvFile(List<String> columns, ImportProblems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /** A row with the line it stands on. */
    record Line<R>(int number, R row) {}

    /** The text that came as {@code csv} in the running field's {@code input}. */
    static String given(Context context) {
        var csv = Objects.requireNonNull(Given.argument(context, "input").text("csv", LARGEST_BYTES));
        Problem.BadValue.unless(
                csv.getBytes(StandardCharsets.UTF_8).length <= LARGEST_BYTES,
                "input.csv",
                "a file of at most " + LARGEST_BYTES + " bytes");
        return csv;
    }

    static <R extends Row> List<Line<R>> read(
            String csv, List<String> columns, Function<CsvRow, R> row, ImportProblems problems) {
        var lines = new CsvFile(columns, problems)
                .rows(csv.startsWith("\uFEFF") ? csv.substring(1) : csv).stream()
                        .map(values -> new Line<>(values.line(), row.apply(values)))
                        .toList();
        lines.forEach(line -> line.row().check(problems.at(line.number())));
        refuseDoubles(lines, problems);
        return lines;
    }

    private List<CsvRow> rows(String csv) {
        try (var parser = CSVParser.parse(csv, FORMAT)) {
            var records = parser.iterator();
            var header = next(parser, records);
            return header != null && isHeader(header) ? rows(header.toList(), parser, records) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CsvRow> rows(List<String> header, CSVParser parser, Iterator<CSVRecord> records) {
        var rows = new ArrayList<CsvRow>();
        CSVRecord record;
        while ((record = next(parser, records)) != null) {
            int line = (int) parser.getCurrentLineNumber();
            Problem.BadValue.unless(rows.size() < MOST_ROWS, "input.csv", "a file of at most " + MOST_ROWS + " rows");
            if (record.size() == header.size()) {
                rows.add(new CsvRow(line, byColumn(header, record)));
            } else {
                problems.add(line, "There must be " + header.size() + " values, not " + record.size() + ".");
            }
        }
        return rows;
    }

    private boolean isHeader(CSVRecord header) {
        var names = header.toList().stream().map(String::strip).toList();
        if (names.size() == columns.size() && new HashSet<>(names).equals(new HashSet<>(columns))) return true;
        problems.add(
                1, "The header must name these columns, each once, in any order: " + String.join(",", columns) + ".");
        return false;
    }

    /** Null at the end, and at a line that no more can be read after. */
    private CSVRecord next(CSVParser parser, Iterator<CSVRecord> records) {
        long before = parser.getCurrentLineNumber();
        try {
            if (records.hasNext()) return records.next();
            if (before == 0) problems.add(1, "The file is empty; it must begin with a header.");
        } catch (UncheckedIOException e) {
            problems.add((int) before + 1, "A quotation mark is not closed, or not followed by a comma.");
        }
        return null;
    }

    private static Map<String, String> byColumn(List<String> header, CSVRecord record) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) values.put(header.get(i).strip(), record.get(i));
        return values;
    }

    private static void refuseDoubles(List<? extends Line<? extends Row>> lines, ImportProblems problems) {
        var seen = new HashMap<String, Integer>();
        for (var line : lines) {
            var earlier = seen.putIfAbsent(line.row().id(), line.number());
            var isDouble = earlier != null && line.row().id() != null;
            problems.at(line.number()).unless(!isDouble, "id", "in one row only; line " + earlier + " has it too");
        }
    }
}
