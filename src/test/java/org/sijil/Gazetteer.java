package org.sijil;

import static org.sijil.Api.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Places of a test, each new, and the people who work there. Supervisors and colleagues go from test to test and from area
 * to area: signing in takes long, and an address may do so only so often. Authors are new, mostly.
 */
public final class Gazetteer {
    /** More than any one test needs at once. */
    private static final int AT_ONCE = 4;

    private static final Deque<Office.Member> SUPERVISORS = new ArrayDeque<>();
    private static final Deque<Tablet> COLLEAGUES = new ArrayDeque<>();
    private static List<Tablet> pair = List.of();
    private static Office.Member root;

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
        if (area.equals("ROOT")) return rootSupervisor();
        var member = next(SUPERVISORS, () -> Office.member("SUPERVISOR"));
        assigned(member.person(), area, false);
        return member;
    }

    /** The same in all tests: the root area does not let its only one go. */
    private static Office.Member rootSupervisor() {
        if (root == null) {
            root = Office.member("SUPERVISOR");
            assigned(root.person(), "ROOT", false);
        }
        return root;
    }

    public static Tablet worker(String area) {
        return Tablet.of(assigned(newWorker(), area, false));
    }

    /** One worker's two tablets, for tests that need nothing but new submissions. */
    public static List<Tablet> lastingPair() {
        if (pair.isEmpty()) {
            var first = worker("ROOT");
            pair = List.of(first, Tablet.of(first.person()));
        }
        return pair;
    }

    /** A worker whose assignment shows them what others in the area wrote. */
    public static Tablet colleague(String area) {
        var tablet = next(COLLEAGUES, () -> Tablet.of(newWorker()));
        assigned(tablet.person(), area, true);
        return tablet;
    }

    public static String assigned(String person, String area, boolean seesArea) {
        var areas = List.of(map("area", area, "seesArea", seesArea));
        Office.administrator().send("assign-areas", "input", map("person", person, "areas", areas));
        return person;
    }

    private static <T> T next(Deque<T> ring, Supplier<T> another) {
        var next = ring.size() < AT_ONCE ? another.get() : ring.removeFirst();
        ring.addLast(next);
        return next;
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
