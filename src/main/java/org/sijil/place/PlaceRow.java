package org.sijil.place;

import jakarta.annotation.Nullable;
import java.util.List;

/** One place as an administrator or supervisor gives it. Until it is checked, everything in it may be null or wrong. */
record PlaceRow(
        String id,
        @Nullable String parent,
        PlaceLevel level,
        String nameEn,
        String nameAr,
        @Nullable Double lat,
        @Nullable Double lon)
        implements Row {
    static final List<String> COLUMNS = List.of("id", "parent", "level", "name_en", "name_ar", "lat", "lon");

    PlaceRow {
        nameAr = nameAr == null ? nameEn : nameAr;
    }

    static PlaceRow of(CsvRow row) {
        return new PlaceRow(
                row.text("id"),
                row.text("parent"),
                row.word("level", PlaceLevel.class),
                row.text("name_en"),
                row.text("name_ar"),
                row.decimal("lat"),
                row.decimal("lon"));
    }

    /** The whole place as it is from now on; its path follows from the parents. */
    record PlaceChanged(
            @Nullable String parent, PlaceLevel level, String nameEn, String nameAr, Double lat, Double lon) {}

    PlaceChanged said() {
        return new PlaceChanged(parent, level, nameEn, nameAr, lat, lon);
    }

    @Override
    public void check(Wrong wrong) {
        Row.super.check(wrong);
        wrong.unless(level != null, "level", "one of " + List.of(PlaceLevel.values()));
    }

    boolean isSameAs(@Nullable Place place) {
        return place != null
                && said().equals(new PlaceChanged(
                        place.parent, place.level, place.nameEn, place.nameAr, place.lat, place.lon));
    }

    /** All but the path and the number of the entry. */
    Place writeTo(Place place) {
        place.id = id;
        place.parent = parent;
        place.level = level;
        place.nameEn = nameEn;
        place.nameAr = nameAr;
        place.search = Spelling.ofNames(nameEn, nameAr);
        place.lat = lat;
        place.lon = lon;
        return place;
    }
}
