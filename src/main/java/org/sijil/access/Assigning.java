package org.sijil.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.access.AccessApi.AssignAreas;
import org.sijil.access.AccessApi.AssignedArea;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.People;
import org.sijil.identity.RevocationLog;
import org.sijil.identity.Role;
import org.sijil.place.Operation;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.shared.Problem;

/** Gives people their areas. */
@ApplicationScoped
public class Assigning {
    private static final int MOST_AREAS = 50;

    private final Writer writer;
    private final Register register;
    private final People people;
    private final Places places;
    private final Operation operation;
    private final Assignments assignments;
    private final Supervision supervision;
    private final RevocationLog log;

    Assigning(
            Writer writer,
            Register register,
            People people,
            Places places,
            Operation operation,
            Assignments assignments,
            Supervision supervision,
            RevocationLog log) {
        this.writer = writer;
        this.register = register;
        this.people = people;
        this.places = places;
        this.operation = operation;
        this.assignments = assignments;
        this.supervision = supervision;
        this.log = log;
    }

    record AreasAssigned(List<AssignedArea> areas) {}

    /** Administrators. NOT_FOUND for an unknown person or place, CONTRADICTION if the root area would lose its supervisor. */
    public void assign(Caller caller, AssignAreas given) {
        caller.mustBe(Role.ADMINISTRATOR);
        check(given.areas());
        writer.run(() -> {
            people.require(given.person());
            given.areas().forEach(area -> places.require(area.area()));
            if (given.areas().stream().noneMatch(area -> area.area().equals(operation.rootArea()))) {
                supervision.checkMayLeaveRoot(given.person());
            }
            assignments.delete("person", given.person());
            var rows = given.areas().stream()
                    .map(area -> row(given.person(), area))
                    .toList();
            register.append(
                    caller.says("AREAS_ASSIGNED", given.person(), new AreasAssigned(given.areas())),
                    seq -> rows.forEach(row -> row.seq = seq));
            assignments.persist(rows);
            log.noteAreas(
                    given.person(),
                    rows.stream()
                            .map(row -> new RevocationLog.Area(row.area, row.seesArea))
                            .toList());
        });
    }

    private static void check(List<AssignedArea> areas) {
        Problem.BadValue.unless(areas.size() <= MOST_AREAS, "input.areas", "at most " + MOST_AREAS + " areas");
        var distinct = areas.stream().map(AssignedArea::area).distinct().count();
        Problem.BadValue.unless(distinct == areas.size(), "input.areas", "each area once");
    }

    private static Assignment row(String person, AssignedArea area) {
        var row = new Assignment();
        row.person = person;
        row.area = area.area();
        row.seesArea = Boolean.TRUE.equals(area.seesArea());
        return row;
    }
}
