package org.sijil.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.access.AreasGiven;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;

/** Where all schedules play: three areas with a town each, and the people who work there. Made once for all schedules. */
final class Ground {
    private static Ground only;

    final List<String> areas = List.of(Gazetteer.governorate(), Gazetteer.governorate(), Gazetteer.governorate());
    final List<String> towns = areas.stream().map(Gazetteer::town).toList();
    final List<Caller> supervisors = List.of(supervisor(), supervisor());
    final Caller administrator = new Caller("schedules", Role.ADMINISTRATOR, "schedules");
    private final List<String> people = new ArrayList<>();
    private final Map<String, Caller> tablets = new HashMap<>();
    private final Map<String, Given> given = new HashMap<>();

    private Ground() {}

    private record Given(Set<String> areas, boolean seesArea) {}

    static synchronized Ground only() {
        if (only == null) only = new Ground();
        return only;
    }

    String person(int number) {
        while (people.size() <= number)
            people.add(Gazetteer.worker(areas.get(0)).person());
        return people.get(number);
    }

    /** The installation that a person has on a tablet. */
    Caller tablet(int tablet, int person) {
        return tablets.computeIfAbsent(tablet + "/" + person, one -> {
            var member = Office.tablet(person(person));
            return new Caller(member.person(), Role.FIELD_WORKER, member.installation());
        });
    }

    void assign(AreasGiven office, String person, Set<String> areas, boolean seesArea) {
        var wanted = new Given(new TreeSet<>(areas), seesArea);
        if (wanted.equals(given.get(person))) return;
        office.give(administrator, person, areas, seesArea);
        given.put(person, wanted);
    }

    /** The register was restored: what anyone was given is not known any more. */
    void forgetAssignments() {
        given.clear();
    }

    private static Caller supervisor() {
        var member = Office.member("SUPERVISOR");
        return new Caller(member.person(), Role.SUPERVISOR, member.installation());
    }
}
