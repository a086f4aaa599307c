package org.sijil.place;

import jakarta.annotation.Nullable;
import java.util.List;

/** One facility as an administrator or supervisor gives it. Until it is checked, everything in it may be null or wrong. */
record FacilityRow(
        String id,
        String place,
        FacilityType type,
        String nameEn,
        String nameAr,
        @Nullable Double lat,
        @Nullable Double lon)
        implements Row {
    static final List<String> COLUMNS = List.of("id", "place", "type", "name_en", "name_ar", "lat", "lon");

    FacilityRow {
        nameAr = nameAr == null ? nameEn : nameAr;
    }

    static FacilityRow of(CsvRow row) {
        return new FacilityRow(
                row.text("id"),
                row.text("place"),
                row.word("type", FacilityType.class),
                row.text("name_en"),
                row.text("name_ar"),
                row.decimal("lat"),
                row.decimal("lon"));
    }

    /** The whole facility as it is from now on. */
    record FacilityChanged(String place, FacilityType type, String nameEn, String nameAr, Double lat, Double lon) {}

    FacilityChanged said() {
        return new FacilityChanged(place, type, nameEn, nameAr, lat, lon);
    }

    @Override
    public void check(Wrong wrong) {
        Row.super.check(wrong);
        wrong.unless(type != null, "type", "one of " + List.of(FacilityType.values()));
    }

    void checkPlace(GazetteerTree tree, Wrong wrong) {
        wrong.unless(place != null && tree.find(place).isPresent(), "place", "the id of a place in the gazetteer");
    }

    boolean isSameAs(@Nullable Facility facility) {
        return facility != null
                && said().equals(new FacilityChanged(
                        facility.place, facility.type, facility.nameEn, facility.nameAr, facility.lat, facility.lon));
    }

    /** All but the number of the entry. */
    Facility writeTo(Facility facility) {
        facility.id = id;
        facility.place = place;
        facility.type = type;
        facility.nameEn = nameEn;
        facility.nameAr = nameAr;
        facility.search = Spelling.ofNames(nameEn, nameAr);
        facility.lat = lat;
        facility.lon = lon;
        return facility;
    }
}
