package org.sijil.incident;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.access.Scopes;
import org.sijil.content.Harm;
import org.sijil.database.Reader;
import org.sijil.figure.Grade;
import org.sijil.identity.CurrentCaller;
import org.sijil.identity.Role;
import org.sijil.place.Places;
import org.sijil.shared.Given;
import org.sijil.shared.Page;
import org.sijil.shared.PageInfo;

/** Incidents on the wire. */
@GraphQLApi
public class IncidentApi {
    private final Reader reader;
    private final CurrentCaller caller;
    private final Scopes scopes;
    private final Incidents incidents;
    private final IncidentViews views;
    private final Editorial editorial;
    private final IncidentChanges changes;
    private final Places places;
    private final Context context;

    IncidentApi(
            Reader reader,
            CurrentCaller caller,
            Scopes scopes,
            Incidents incidents,
            IncidentViews views,
            Editorial editorial,
            IncidentChanges changes,
            Places places,
            Context context) {
        this.reader = reader;
        this.caller = caller;
        this.scopes = scopes;
        this.incidents = incidents;
        this.views = views;
        this.editorial = editorial;
        this.changes = changes;
        this.places = places;
        this.context = context;
    }

    @Description("What happened, when and where, as an incident shall hold it.")
    public record SetOccurrence(
            @Description("The incident.") @Id @NonNull String incident,

            @Description("The version that was read.") @NonNull
            Integer version,

            @Description("All of it as it shall be.") @NonNull
            Occurrence occurrence,

            @Description("Why; 1 to 1,000 characters.") @NonNull
            String reason) {}

    @Description("A grade for an incident.")
    public record GradeIncident(
            @Description("The incident.") @Id @NonNull String incident,

            @Description("The version that was read.") @NonNull
            Integer version,

            @Description("What it shall be; any grade may follow any other.") @NonNull
            Grade grade,

            @Description("Why; 1 to 1,000 characters.") @NonNull
            String reason) {}

    @Description("Marks for one account of an incident.")
    public record MarkAccount(
            @Description("The incident.") @Id @NonNull String incident,

            @Description("The version that was read.") @NonNull
            Integer version,

            @Description("The account.") @Id @NonNull String submission,

            @Description("All its marks as they shall be; at most one for each counted thing.") @NonNull
            List<@NonNull Marking> marks,

            @Description("Why; 1 to 1,000 characters.") @NonNull
            String reason) {}

    @Description("A figure for one harm in an incident, within what its accounts say.")
    public record ChooseFigure(
            @Description("The incident.") @Id @NonNull String incident,

            @Description("The version that was read.") @NonNull
            Integer version,

            @Description("What was done to the people.") @NonNull
            Harm harm,

            @Description("One number for each group that is settled; none: the rule's figure stands again.") @NonNull
            List<ChosenFigure.@NonNull ChosenNumber> numbers,

            @Description("Why; 1 to 1,000 characters.") @NonNull
            String reason) {}

    @Query
    @NonNull
    @Description("One incident. Supervisors in their areas, analysts. Errors: NOT_FOUND.")
    public IncidentView incident(@Id @NonNull String id) {
        caller.get().mustBe(Role.SUPERVISOR, Role.ANALYST);
        return reader.read(() -> views.of(incidents.require(scopes.of(caller.get()), id)));
    }

    @Name("IncidentConnection")
    @DefaultNonNull
    @Description("A page of incidents, in the order they were opened.")
    public record IncidentConnection(
            @Description("The incidents of this page.") List<@NonNull IncidentEdge> edges,
            @Description("Where the page stands.") PageInfo pageInfo,
            @Description("How many there are on all pages.") int totalCount) {}

    @Name("IncidentEdge")
    @DefaultNonNull
    @Description("An incident in a list, and where it stands in it.")
    public record IncidentEdge(
            @Description("The incident.") IncidentView node,

            @Description("Pass as `after` to go on behind this one; opaque, for the same list only.")
            String cursor) {}

    record Asked(IncidentFilter filter) {}

    @Query
    @NonNull
    @Description(
            "Incidents that have all that is asked for, in the order they were opened. Supervisors in their areas, analysts. "
                    + "Errors: BAD_VALUE, NOT_FOUND for an unknown place.")
    public IncidentConnection incidents(
            @Description("What they must have.") IncidentFilter filter,
            @Description("How many, 1 to 200.") @DefaultValue("50") Integer first,
            @Description("A cursor of this list: what comes after it.") String after) {
        caller.get().mustBe(Role.SUPERVISOR, Role.ANALYST);
        var page = Page.asked(context);
        var asked = Given.arguments(context).as(Asked.class).filter();
        return reader.read(() -> {
            var place = asked == null || asked.place() == null ? null : places.require(asked.place()).path;
            var slice = incidents.find(scopes.of(caller.get()), asked, place, page);
            var shown = views.of(slice.items()).iterator();
            return new IncidentConnection(
                    slice.edges((incident, cursor) -> new IncidentEdge(shown.next(), cursor)), slice.pageInfo(), (int)
                            slice.totalCount());
        });
    }

    @Mutation("setOccurrence") // without its name the library takes it for a setter, "occurrence"
    @NonNull
    @Description(
            "Sets what happened, when and where. Supervisors in their areas, analysts. Errors: NOT_FOUND, also for an unknown place, STALE, BAD_VALUE.")
    public IncidentView setOccurrence(@NonNull SetOccurrence input) {
        var given = Given.input(context, SetOccurrence.class);
        return view(editorial.change(
                caller.get(),
                given.incident(),
                given.version(),
                given.reason(),
                incident -> changes.setOccurrence(caller.get(), incident, given.occurrence(), given.reason())));
    }

    @Mutation
    @NonNull
    @Description(
            "Sets how well an incident is corroborated. Supervisors in their areas, analysts. Errors: NOT_FOUND, STALE, BAD_VALUE.")
    public IncidentView gradeIncident(@NonNull GradeIncident input) {
        var given = Given.input(context, GradeIncident.class);
        return view(editorial.change(
                caller.get(),
                given.incident(),
                given.version(),
                given.reason(),
                incident -> changes.grade(caller.get(), incident, given.grade(), given.reason())));
    }

    @Mutation
    @NonNull
    @Description(
            "Marks how much of the event an account tells, in place of its marks so far. Supervisors in their areas, analysts. Errors: NOT_FOUND, also for a submission that is no account of it, STALE, BAD_VALUE.")
    public IncidentView markAccount(@NonNull MarkAccount input) {
        var given = Given.input(context, MarkAccount.class);
        return view(editorial.change(
                caller.get(),
                given.incident(),
                given.version(),
                given.reason(),
                incident -> editorial.mark(caller.get(), incident, given.submission(), given.marks(), given.reason())));
    }

    @Mutation
    @NonNull
    @Description(
            "Settles a figure that the rules leave open. Supervisors in their areas, analysts. Errors: NOT_FOUND, STALE, BAD_VALUE, CONTRADICTION if a number lies outside what the accounts say, or does not fit inside ALL.")
    public IncidentView chooseFigure(@NonNull ChooseFigure input) {
        var given = Given.input(context, ChooseFigure.class);
        var chosen = new ChosenFigure(given.harm(), given.numbers(), given.reason());
        return view(editorial.change(
                caller.get(),
                given.incident(),
                given.version(),
                given.reason(),
                incident -> editorial.choose(caller.get(), incident, chosen)));
    }

    private IncidentView view(Incident changed) {
        return reader.read(() -> views.of(incidents.findById(changed.id)));
    }
}
