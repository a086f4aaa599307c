package org.sijil.submission;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.access.Scopes;
import org.sijil.database.Reader;
import org.sijil.identity.CurrentCaller;
import org.sijil.identity.Role;
import org.sijil.register.Entries;
import org.sijil.shared.Given;
import org.sijil.shared.Json;
import org.sijil.shared.Page;
import org.sijil.shared.PageInfo;
import org.sijil.shared.Problem;

/** The queue of edits that are kept aside on the wire, and what becomes of them. */
@GraphQLApi
public class QuarantineApi {
    private static final int LONGEST_REASON = 1_000;

    private final Reader reader;
    private final CurrentCaller caller;
    private final Scopes scopes;
    private final QuarantinedEdits quarantined;
    private final QuarantineReview review;
    private final Entries entries;
    private final Context context;

    QuarantineApi(
            Reader reader,
            CurrentCaller caller,
            Scopes scopes,
            QuarantinedEdits quarantined,
            QuarantineReview review,
            Entries entries,
            Context context) {
        this.reader = reader;
        this.caller = caller;
        this.scopes = scopes;
        this.quarantined = quarantined;
        this.review = review;
        this.entries = entries;
        this.context = context;
    }

    @Name("QuarantinedEdit")
    @DefaultNonNull
    @Description("An edit that is or was kept aside, with every word of it.")
    public record QuarantinedView(
            @Description("Names it in `closeQuarantined`.") @Id
            String id,

            @Description("As its device named it.") @Id String editId,

            @Description("The submission that it is about.") @Id
            String submission,

            @Description("Who said it.") @Id String author,
            @Description("On which installation.") @Id String installation,

            @Description(
                    "The person who sent it, where that is not its author: a tablet that was handed over, or somebody "
                            + "who uses another's name. Null: its author did.")
            @Nullable
            @Id
            String sentBy,

            @Description("Why it is kept aside.") QuarantineCode code,
            @Description("The same in words.") String reason,

            @Description("The edit as it came: an object with the members of EditInput.")
            Object said,

            @Description("When it reached the register.") Instant at,

            @Description("What the device's clock showed when it was saved; evidence only.") @Nullable
            Instant deviceTime,

            @Description("Whether it still waits.") Quarantined.State state,
            @Description("Why it was dismissed.") @Nullable String closedReason) {}

    @DefaultNonNull
    @Description("An edit in the queue, and where it stands in it.")
    public record QuarantinedEditEdge(
            @Description("The edit.") QuarantinedView node,

            @Description("Pass as `after` to go on behind this one; opaque, for the same list only.")
            String cursor) {}

    @DefaultNonNull
    @Description("A page of edits that are or were kept aside, oldest first.")
    public record QuarantinedEditConnection(
            @Description("The edits of this page.") List<@NonNull QuarantinedEditEdge> edges,
            @Description("Where the page stands.") PageInfo pageInfo,
            @Description("How many there are on all pages.") int totalCount) {}

    @Description("What becomes of an edit that is kept aside.")
    public record CloseQuarantined(
            @Description("The `id` of the edit in the queue.") @Id @NonNull
            String edit,

            @Description("Whether it is taken in.") @NonNull QuarantineReview.Action action,

            @Description("With DISMISS: why, 1 to 1,000 characters. Its device hears it.")
            String reason) {}

    private record Asked(Quarantined.State state) {}

    @Query
    @NonNull
    @Description(
            "The edits kept aside of submissions in a supervisor's scope, else of authors in it, oldest first. What "
                    + "belongs to a draft is its author's until they hand it in. Errors: NOT_ALLOWED for anyone but supervisors, "
                    + "BAD_VALUE for a wrong `first` or `after`.")
    public QuarantinedEditConnection quarantine(
            @Description("Only those in this state; null: in any.") @DefaultValue("HELD") Quarantined.State state,
            @Description("How many, 1 to 200.") @DefaultValue("50") Integer first,
            @Description("A cursor of this list: what comes after it.") String after) {
        caller.get().mustBe(Role.SUPERVISOR);
        var page = Page.asked(context);
        var asked = Given.arguments(context).as(Asked.class);
        return reader.read(() -> {
            var slice = quarantined.find(scopes.of(caller.get()), asked.state(), page);
            var at = times(slice.items());
            var edges = slice.edges((row, cursor) -> new QuarantinedEditEdge(view(row, at.get(row.seq)), cursor));
            return new QuarantinedEditConnection(edges, slice.pageInfo(), (int) slice.totalCount());
        });
    }

    @Mutation
    @NonNull
    @Description(
            "Applies an edit that is kept aside, credited to its author, or dismisses it with a reason; its device "
                    + "hears of both. Supervisors, in their areas; nobody applies what they sent themselves. Later edits of its chain that only waited for it are then "
                    + "taken in by themselves, after a dismissal too: an edit names only what it changes. Errors: NOT_FOUND, "
                    + "NOT_ALLOWED, BAD_VALUE, CONTRADICTION (closed already, an earlier one of its chain is kept aside, or it "
                    + "cannot be applied).")
    public QuarantinedView closeQuarantined(@NonNull CloseQuarantined input) {
        var given = Given.input(context, CloseQuarantined.class);
        boolean dismisses = given.action() == QuarantineReview.Action.DISMISS;
        var reason = given.reason();
        boolean fits = reason == null ? !dismisses : !reason.isBlank() && reason.length() <= LONGEST_REASON;
        Problem.BadValue.unless(fits, "input.reason", "1 to 1,000 characters; it may be left out with APPLY only");
        review.close(caller.get(), given.edit(), given.action(), reason);
        return reader.read(() -> {
            var row = quarantined.findById(given.edit());
            return view(row, times(List.of(row)).get(row.seq));
        });
    }

    /** When each reached the register, by the number of its entry. */
    private Map<Long, Instant> times(List<Quarantined> rows) {
        return entries.bySeqs(rows.stream().map(row -> row.seq).toList()).stream()
                .collect(Collectors.toMap(entry -> entry.seq, entry -> entry.serverTime));
    }

    private static QuarantinedView view(Quarantined row, Instant at) {
        return new QuarantinedView(
                row.edit,
                row.editId,
                row.submission,
                row.author,
                row.installation,
                row.sentBy,
                row.code,
                row.reason,
                Json.read(row.said, Map.class),
                at,
                row.deviceTime,
                row.state,
                row.closedReason);
    }
}
