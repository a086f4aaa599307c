package org.sijil.submission;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.access.Scopes;
import org.sijil.content.Content;
import org.sijil.database.Reader;
import org.sijil.identity.CurrentCaller;
import org.sijil.identity.Role;
import org.sijil.shared.Given;
import org.sijil.shared.Page;
import org.sijil.shared.PageInfo;
import org.sijil.shared.Problem;
import org.sijil.submission.SubmissionView.ConflictView;

/** The queue of conflicts on the wire, and their resolution. */
@GraphQLApi
public class ConflictApi {
    private static final int LONGEST_NOTE = 1_000;

    private final Reader reader;
    private final CurrentCaller caller;
    private final Scopes scopes;
    private final Conflicts conflicts;
    private final Submissions submissions;
    private final SubmissionViews views;
    private final Resolving resolving;
    private final Context context;

    ConflictApi(
            Reader reader,
            CurrentCaller caller,
            Scopes scopes,
            Conflicts conflicts,
            Submissions submissions,
            SubmissionViews views,
            Resolving resolving,
            Context context) {
        this.reader = reader;
        this.caller = caller;
        this.scopes = scopes;
        this.conflicts = conflicts;
        this.submissions = submissions;
        this.views = views;
        this.resolving = resolving;
        this.context = context;
    }

    @DefaultNonNull
    @Description("A conflict in a list, with the submission it is about, and where it stands in the list.")
    public record ConflictEdge(
            @Description("The conflict.") ConflictView node,

            @Description("As it is now; its version is named in the resolution.")
            SubmissionView submission,

            @Description("Pass as `after` to go on behind this one; opaque, for the same list only.")
            String cursor) {}

    @DefaultNonNull
    @Description("A page of conflicts, oldest first.")
    public record ConflictConnection(
            @Description("The conflicts of this page.") List<@NonNull ConflictEdge> edges,
            @Description("Where the page stands.") PageInfo pageInfo,
            @Description("How many there are on all pages.") int totalCount) {}

    @Description("What shall stand on the path of a conflict.")
    public record ResolveConflict(
            @Description("The conflict.") @Id @NonNull String conflict,

            @Description("The version of the submission that was read.") @NonNull
            Integer version,

            @Description("Which value shall stand.") @NonNull
            Resolution.Choice choice,

            @Description("With RIVAL: the installation of the rival that shall stand.") @Id
            String rival,

            @Description("With VALUE: content that says something on the conflict's path and nowhere else.")
            Content value,

            @Description("Why; 1 to 1,000 characters.") @NonNull
            String note) {}

    private record Asked(Conflict.State state) {}

    @Query
    @NonNull
    @Description(
            "The conflicts of submissions in a supervisor's scope, oldest first. Errors: NOT_ALLOWED for anyone else, "
                    + "BAD_VALUE for a wrong `first` or `after`.")
    public ConflictConnection conflicts(
            @Description("Only those in this state; null: in any.") @DefaultValue("OPEN") Conflict.State state,
            @Description("How many, 1 to 200.") @DefaultValue("50") Integer first,
            @Description("A cursor of this list: what comes after it.") String after) {
        caller.get().mustBe(Role.SUPERVISOR);
        var page = Page.asked(context);
        var asked = Given.arguments(context).as(Asked.class);
        return reader.read(() -> {
            var slice = conflicts.find(scopes.of(caller.get()), asked.state(), page);
            var ids = slice.items().stream()
                    .map(conflict -> conflict.submission)
                    .distinct()
                    .toList();
            var records = submissions.byIds(ids);
            var contents = records.stream().collect(Collectors.toMap(one -> one.id, one -> one.content()));
            var shown = views.of(records).stream().collect(Collectors.toMap(SubmissionView::id, Function.identity()));
            var edges = slice.edges((conflict, cursor) -> new ConflictEdge(
                    ConflictView.of(conflict, contents.get(conflict.submission)),
                    Objects.requireNonNull(shown.get(conflict.submission)),
                    cursor));
            return new ConflictConnection(edges, slice.pageInfo(), (int) slice.totalCount());
        });
    }

    @Mutation
    @Nullable
    @Description("Resolves a conflict: a new version, on which the path says what was chosen. Supervisors, in their "
            + "areas. On the path `withdrawal` CURRENT keeps the submission and RIVAL withdraws it. Gives the submission "
            + "as it is now; null if it has left the caller's scope by this. Errors: NOT_FOUND, NOT_ALLOWED, STALE (the "
            + "submission moved on, or the conflict is resolved already), BAD_VALUE.")
    public SubmissionView resolveConflict(@NonNull ResolveConflict input) {
        var given = Given.input(context, ResolveConflict.class);
        Problem.BadValue.unless(
                !given.note().isBlank() && given.note().length() <= LONGEST_NOTE,
                "input.note",
                "1 to 1,000 characters");
        var answer = new Resolving.Answer(
                given.conflict(), given.version(), given.choice(), given.rival(), given.value(), given.note());
        var id = resolving.resolve(caller.get(), answer);
        return reader.read(() ->
                submissions.visible(scopes.of(caller.get()), id).map(views::of).orElse(null));
    }
}
