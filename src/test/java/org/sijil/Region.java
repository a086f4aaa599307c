package org.sijil;

import static org.sijil.Api.map;

/** A governorate of a test's own, with two towns and a school. */
public final class Region {
    public final String governorate = Gazetteer.governorate();
    public final String town = Gazetteer.town(governorate);
    public final String village = Gazetteer.town(governorate);
    public final String school = town + "-school";

    public Region() {
        var school = map("id", this.school, "place", town, "type", "EDUCATION", "nameEn", "School of " + town);
        Office.administrator().send("add-facility", "input", school);
    }

    public Office.Member supervisor() {
        return Gazetteer.supervisor(governorate);
    }

    /** A field worker's tablet, who sees their own submissions only. */
    public Tablet tablet() {
        return Gazetteer.worker(governorate);
    }
}
