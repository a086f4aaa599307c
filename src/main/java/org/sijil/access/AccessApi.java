package org.sijil.access;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.identity.CurrentCaller;
import org.sijil.identity.Oversight;
import org.sijil.identity.People;
import org.sijil.identity.Role;
import org.sijil.place.Operation;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;

/** Who is assigned where, on the wire. */
@GraphQLApi
public class AccessApi {
    private static final int MOST_AREAS = 50;

    private final Reader reader;
    private final Writer writer;
    private final Register register;
    private final CurrentCaller caller;
    private final People people;
    private final Places places;
    private final Operation operation;
    private final Assignments assignments;
    private final Oversight oversight;
    private final Context context;

    AccessApi(
            Reader reader,
            Writer writer,
            Register register,
            CurrentCaller caller,
            People people,
            Places places,
            Operation operation,
            Assignments assignments,
            Oversight oversight,
            Context context) {
        this.reader = reader;
        this.writer = writer;
        this.register = register;
        this.caller = caller;
        this.people = people;
        this.places = places;
        this.operation = operation;
        this.assignments = assignments;
        this.oversight = oversight;
        this.context = context;
    }

    @Name("Assignment")
    @DefaultNonNull
    @Description("A place that a person is assigned to.")
    public record AssignmentView(
            @Description("The person.") @Id String person,

            @Description("The place, with all that lies in it.") @Id
            String area,

            @Description("Whether a field worker sees the area's submissions, not only their own.")
            boolean seesArea) {
        public static AssignmentView of(Assignment assignment) {
            return new AssignmentView(assignment.person, assignment.area, assignment.seesArea);
        }
    }

    @Description("The areas that a person shall have.")
    public record AssignAreas(
            @Description("The person.") @Id @NonNull String person,

            @Description("All areas of the person from now on; at most 50.") @NonNull
            List<@NonNull AssignedArea> areas) {}

    @Description("One area of a person.")
    public record AssignedArea(
            @Description("Gazetteer id; each once.") @Id @NonNull
            String area,

            @Description("Whether a field worker sees the area's submissions; null reads as false.")
            Boolean seesArea) {}

    record AreasAssigned(List<AssignedArea> areas) {}

    @Query
    @NonNull
    @Description("The areas of a person. Administrators and supervisors; anyone their own.")
    public List<@NonNull AssignmentView> assignments(@Id @NonNull String person) {
        if (!person.equals(caller.get().person())) caller.get().mustBe(Role.ADMINISTRATOR, Role.SUPERVISOR);
        return reader.read(() -> views(person));
    }

    @Mutation
    @NonNull
    @Description(
            "Replaces the areas of a person. Administrators. Errors: NOT_FOUND for an unknown person or place, BAD_VALUE, "
                    + "CONTRADICTION if the root area would lose its only supervisor.")
    public List<@NonNull AssignmentView> assignAreas(@NonNull AssignAreas input) {
        caller.get().mustBe(Role.ADMINISTRATOR);
        var given = Given.input(context, AssignAreas.class);
        Problem.BadValue.unless(given.areas().size() <= MOST_AREAS, "input.areas", "at most " + MOST_AREAS + " areas");
        var distinct = given.areas().stream().map(AssignedArea::area).distinct().count();
        Problem.BadValue.unless(distinct == given.areas().size(), "input.areas", "each area once");
        return writer.write(() -> {
            people.require(given.person());
            given.areas().forEach(area -> places.require(area.area()));
            if (given.areas().stream().noneMatch(area -> area.area().equals(operation.rootArea()))) {
                oversight.checkMayLeaveRoot(given.person());
            }
            assignments.delete("person", given.person());
            var rows = given.areas().stream()
                    .map(area -> row(given.person(), area))
                    .toList();
            register.append(
                    caller.get().says("AREAS_ASSIGNED", given.person(), new AreasAssigned(given.areas())),
                    seq -> rows.forEach(row -> row.seq = seq));
            assignments.persist(rows);
            return views(given.person());
        });
    }

    private List<AssignmentView> views(String person) {
        return assignments.of(person).stream().map(AssignmentView::of).toList();
    }

    private static Assignment row(String person, AssignedArea area) {
        var row = new Assignment();
        row.person = person;
        row.area = area.area();
        row.seesArea = Boolean.TRUE.equals(area.seesArea());
        return row;
    }
}
