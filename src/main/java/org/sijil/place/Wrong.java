package org.sijil.place;

import org.sijil.shared.Problem;

/** Is told what a value must be when it is not. Columns go by their names in a CSV file. */
@FunctionalInterface
interface Wrong {
    void must(String column, String expected);

    default void unless(boolean good, String column, String expected) {
        if (!good) must(column, expected);
    }

    /** The columns are fields of the argument {@code input}: the first wrong one ends the request. */
    static void inInput(String column, String expected) {
        var field = column.equals("name_en") ? "nameEn" : column.equals("name_ar") ? "nameAr" : column;
        throw new Problem.BadValue("input." + field, expected);
    }
}
