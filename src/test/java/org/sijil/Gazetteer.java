package org.sijil;

import static org.sijil.Api.map;

import java.util.List;
import java.util.UUID;

/** Places of a test, each new, and the people who work there. */
public final class Gazetteer {
    private Gazetteer() {}

    public static String newId() {
        return "P" + UUID.randomUUID().toString().substring(0, 13);
    }

    public static String governorate() {
        return add(newId(), "ROOT", "GOVERNORATE");
    }

    public static String town(String governorate) {
        return add(newId(), governorate, "COMMUNITY");
    }

    public static String add(String id, String parent, String level) {
        var input = map("id", id, "parent", parent, "level", level, "nameEn", "Place " + id);
        return Office.administrator()
                .send("add-place", "input", input)
                .at("/addPlace/id")
                .asText();
    }

    public static Office.Member supervisor(String area) {
        var member = Office.member("SUPERVISOR");
        assigned(member.person(), area, false);
        return member;
    }

    public static Tablet worker(String area) {
        return Tablet.of(assigned(newWorker(), area, false));
    }

    /** A worker whose assignment shows them what others in the area wrote. */
    public static Tablet colleague(String area) {
        return Tablet.of(assigned(newWorker(), area, true));
    }

    public static String assigned(String person, String area, boolean seesArea) {
        var areas = List.of(map("area", area, "seesArea", seesArea));
        Office.administrator().send("assign-areas", "input", map("person", person, "areas", areas));
        return person;
    }

    /** Someone who never signs in at a console: that takes long, as passwords shall. */
    private static String newWorker() {
        var name = "worker-" + UUID.randomUUID();
        return Office.administrator()
                .send("create-person", "input", map("name", name, "signInName", name, "role", "FIELD_WORKER"))
                .at("/createPerson/person/id")
                .asText();
    }
}
