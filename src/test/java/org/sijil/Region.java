package org.sijil;

import static org.sijil.Api.map;

import java.util.List;
import java.util.UUID;

/** A governorate of a test's own, with two towns and a school, and people who are assigned to it. */
public final class Region {
    public final String governorate = "G" + UUID.randomUUID().toString().substring(0, 8);
    public final String town = governorate + "-01";
    public final String village = governorate + "-02";
    public final String school = governorate + "-school";

    public Region() {
        add(governorate, "ROOT", "GOVERNORATE");
        add(town, governorate, "COMMUNITY");
        add(village, governorate, "COMMUNITY");
        addFacility(school, town, "EDUCATION");
    }

    public void add(String id, String parent, String level) {
        Office.administrator()
                .send("add-place", "input", map("id", id, "parent", parent, "level", level, "nameEn", "Place " + id));
    }

    public void addFacility(String id, String place, String type) {
        Office.administrator()
                .send("add-facility", "input", map("id", id, "place", place, "type", type, "nameEn", "Facility " + id));
    }

    public Office.Member supervisor() {
        return assigned(Office.member("SUPERVISOR"), true);
    }

    /** A field worker's tablet, who sees their own submissions only. */
    public Tablet tablet() {
        return Tablet.of(assigned(Office.member("FIELD_WORKER"), false).person());
    }

    public Office.Member assigned(Office.Member member, boolean seesArea) {
        var areas = List.of(map("area", governorate, "seesArea", seesArea));
        Office.administrator().send("assign-areas", "input", map("person", member.person(), "areas", areas));
        return member;
    }
}
