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
import org.sijil.identity.CurrentCaller;
import org.sijil.identity.Role;
import org.sijil.shared.Given;

/** Who is assigned where, on the wire. */
@GraphQLApi
public class AccessApi {
    private final Reader reader;
    private final CurrentCaller caller;
    private final Assigning assigning;
    private final Assignments assignments;
    private final Context context;

    AccessApi(Reader reader, CurrentCaller caller, Assigning assigning, Assignments assignments, Context context) {
        this.reader = reader;
        this.caller = caller;
        this.assigning = assigning;
        this.assignments = assignments;
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
        var given = Given.input(context, AssignAreas.class);
        assigning.assign(caller.get(), given);
        return reader.read(() -> views(given.person()));
    }

    private List<AssignmentView> views(String person) {
        return assignments.of(person).stream().map(AssignmentView::of).toList();
    }
}
