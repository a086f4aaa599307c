package org.sijil.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one file. */
final class ImportProblems {
    private static final int MOST_TOLD = 100;

    private final List<ImportProblem> found = new ArrayList<>();

    Wrong at(int line) {
        return (column, expected) -> found.add(new ImportProblem(line, column, column + " must be " + expected + "."));
    }

    void add(int line, String message) {
        found.add(new ImportProblem(line, null, message));
    }

    boolean any() {
        return !found.isEmpty();
    }

    ImportResult refusal() {
        return new ImportResult(
                0,
                0,
                found.stream()
                        .sorted(Comparator.comparingInt(ImportProblem::line))
                        .limit(MOST_TOLD)
                        .toList());
    }
}
