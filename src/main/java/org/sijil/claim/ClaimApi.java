package org.sijil.claim;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.identity.CurrentCaller;
import org.sijil.identity.Role;
import org.sijil.shared.Given;
import org.sijil.shared.Page;
import org.sijil.shared.PageInfo;
import org.sijil.shared.Slice;

/** Claims on the wire. */
@GraphQLApi
public class ClaimApi {
    private final Reader reader;
    private final Writer writer;
    private final CurrentCaller caller;
    private final Scopes scopes;
    private final ClaimDesk desk;
    private final Claims claims;
    private final Context context;

    ClaimApi(
            Reader reader,
            Writer writer,
            CurrentCaller caller,
            Scopes scopes,
            ClaimDesk desk,
            Claims claims,
            Context context) {
        this.reader = reader;
        this.writer = writer;
        this.caller = caller;
        this.scopes = scopes;
        this.desk = desk;
        this.claims = claims;
        this.context = context;
    }

    @Name("Claim")
    @DefaultNonNull
    @Description(
            "A figure stated by a named speaker about a period and an area; compared with ours, never added to it.")
    public record ClaimView(
            @Description("UUID.") @Id String id,

            @Description("Counts its assessments, from 1; name it when you assess.")
            int version,

            @Description("What was said. It never changes.") ClaimStatement statement,

            @Description("Of which days and places it speaks, as assessed last; all empty: not stated.")
            Assessment assessment,

            @Description("The submission that it was taken from.") @Id @Nullable
            String submission,

            @Description("The person who recorded it.") @Id String recordedBy) {
        public static ClaimView of(Claim claim) {
            return new ClaimView(
                    claim.id, claim.version, claim.statement, claim.assessment, claim.submission, claim.person);
        }
    }

    @DefaultNonNull
    @Description("A claim in a list, and where it stands in it.")
    public record ClaimEdge(
            @Description("The claim.") ClaimView node,

            @Description("Pass as `after` to go on behind this one; opaque, for the same list only.")
            String cursor) {}

    @DefaultNonNull
    @Description("A page of claims, in the order they were recorded.")
    public record ClaimConnection(
            @Description("The claims of this page.") List<@NonNull ClaimEdge> edges,
            @Description("Where the page stands.") PageInfo pageInfo,
            @Description("How many there are on all pages.") int totalCount) {
        static ClaimConnection of(Slice<Claim> slice) {
            return new ClaimConnection(
                    slice.edges((claim, cursor) -> new ClaimEdge(ClaimView.of(claim), cursor)), slice.pageInfo(), (int)
                            slice.totalCount());
        }
    }

    @Description("Of which days and places a claim speaks.")
    public record AssessClaim(
            @Description("The claim.") @Id @NonNull String id,

            @Description("The version that you read.") @NonNull
            Integer version,

            @Description("First day that the claim speaks of, with `until`; null: not stated.")
            LocalDate from,

            @Description("Last day, with `from`; null: not stated.")
            LocalDate until,

            @Description(
                    "Gazetteer ids of the places that it speaks of, none within another; at most 50; none: not stated.")
            @Id
            @Nullable
            List<@NonNull String> places) {}

    record Asked(ClaimFilter filter) {}

    @Query
    @NonNull
    @Description("One claim. Analysts all; supervisors those of which an assessed place lies in their areas, or that "
            + "have none. Errors: NOT_FOUND, NOT_ALLOWED.")
    public ClaimView claim(@Id @NonNull String id) {
        return reader.read(() -> ClaimView.of(claims.require(scope(), id)));
    }

    @Query
    @NonNull
    @Description(
            "Claims that have all that is asked for, in the order they were recorded. Analysts all; supervisors "
                    + "those of which an assessed place lies in their areas, or that have none. Errors: BAD_VALUE, NOT_ALLOWED.")
    public ClaimConnection claims(
            @Description("What they must have.") ClaimFilter filter,
            @Description("How many, 1 to 200.") @DefaultValue("50") Integer first,
            @Description("A cursor of this list: what comes after it.") String after) {
        var page = Page.asked(context);
        var asked = Given.arguments(context).as(Asked.class);
        return reader.read(() -> ClaimConnection.of(claims.find(scope(), asked.filter(), page)));
    }

    @Mutation
    @NonNull
    @Description("Records what someone stated. Analysts and supervisors. Errors: BAD_VALUE, NOT_ALLOWED, NOT_FOUND for "
            + "an unknown partOf or competesWith, CONTRADICTION if that is of another metric.")
    public ClaimView recordClaim(@NonNull ClaimStatement input) {
        var given = Given.input(context, ClaimStatement.class);
        return ClaimView.of(writer.write(() -> desk.record(caller.get(), given, null)));
    }

    @Mutation
    @NonNull
    @Description("Says of which days and places a claim speaks, in place of what was said before; nothing: not stated. "
            + "Analysts and supervisors. Errors: STALE if it was assessed meanwhile, BAD_VALUE, NOT_FOUND for an unknown "
            + "claim or place, NOT_ALLOWED, also for a supervisor who would not see the claim any more.")
    public ClaimView assessClaim(@NonNull AssessClaim input) {
        var given = Given.input(context, AssessClaim.class);
        var assessment = new Assessment(given.from(), given.until(), given.places());
        return ClaimView.of(writer.write(() -> desk.assess(caller.get(), given.id(), given.version(), assessment)));
    }

    private Scope scope() {
        caller.get().mustBe(Role.ANALYST, Role.SUPERVISOR);
        return scopes.of(caller.get());
    }
}
