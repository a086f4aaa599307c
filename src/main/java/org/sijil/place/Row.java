package org.sijil.place;

import jakarta.annotation.Nullable;

/** What a row of the gazetteer and one of the facility registry have in common: an id, two names, a point. */
sealed interface Row permits PlaceRow, FacilityRow {
    String ID = "1 to 64 letters (A to Z, a to z), digits, '-' or '_'";

    @Nullable
    String id();

    @Nullable
    String nameEn();

    @Nullable
    String nameAr();

    /** NaN if it is no number. */
    @Nullable
    Double lat();

    @Nullable
    Double lon();

    /** Everything that can be told from this row alone. */
    default void check(Wrong wrong) {
        wrong.unless(isId(id()), "id", ID);
        wrong.unless(isName(nameEn()), "name_en", "a name of 1 to 200 characters on one line");
        wrong.unless(
                isName(nameAr()) || !isName(nameEn()), "name_ar", "empty or a name of 1 to 200 characters on one line");
        checkDegrees("lat", lat(), 90, lon(), wrong);
        checkDegrees("lon", lon(), 180, lat(), wrong);
    }

    static boolean isId(@Nullable String id) {
        return id != null && id.matches("[A-Za-z0-9_-]{1,64}");
    }

    private static boolean isName(@Nullable String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= 200
                && name.codePoints().noneMatch(Row::cannotBeShown);
    }

    private static boolean cannotBeShown(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private static void checkDegrees(
            String column, @Nullable Double degrees, int most, @Nullable Double other, Wrong wrong) {
        if (degrees != null) {
            var expected = "a number from -" + most + " to " + most + " such as 35.954";
            wrong.unless(Math.abs(degrees) <= most, column, expected);
        } else {
            wrong.unless(other == null, column, "given when the other coordinate is");
        }
    }
}
