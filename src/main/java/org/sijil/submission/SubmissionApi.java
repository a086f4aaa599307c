package org.sijil.submission;

import io.smallrye.graphql.api.Context;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.access.Scopes;
import org.sijil.database.Reader;
import org.sijil.identity.CurrentCaller;
import org.sijil.place.Places;
import org.sijil.register.Entries;
import org.sijil.shared.Given;
import org.sijil.shared.Page;
import org.sijil.submission.SubmissionPages.SubmissionConnection;
import org.sijil.submission.SubmissionPages.SubmissionVersionConnection;
import org.sijil.submission.SubmissionPages.SubmissionVersionEdge;
import org.sijil.submission.SubmissionPages.VersionView;

/** Submissions on the wire. */
@GraphQLApi
public class SubmissionApi {
    private final Reader reader;
    private final CurrentCaller caller;
    private final Scopes scopes;
    private final Submissions submissions;
    private final SubmissionViews views;
    private final Versions versions;
    private final Entries entries;
    private final Places places;
    private final Context context;

    SubmissionApi(
            Reader reader,
            CurrentCaller caller,
            Scopes scopes,
            Submissions submissions,
            SubmissionViews views,
            Versions versions,
            Entries entries,
            Places places,
            Context context) {
        this.reader = reader;
        this.caller = caller;
        this.scopes = scopes;
        this.submissions = submissions;
        this.views = views;
        this.versions = versions;
        this.entries = entries;
        this.places = places;
        this.context = context;
    }

    private record Asked(SubmissionFilter filter) {}

    @Query
    @NonNull
    @Description("One submission in the caller's scope. Errors: NOT_FOUND.")
    public SubmissionView submission(@Id @NonNull String id) {
        return reader.read(() -> views.of(submissions.require(scopes.of(caller.get()), id)));
    }

    @Query
    @NonNull
    @Description("The submissions in the caller's scope that have all that is asked for, newest created first. Errors: "
            + "BAD_VALUE for a wrong filter, `first` or `after`, NOT_FOUND if there is no such place.")
    public SubmissionConnection submissions(
            @Description("What they must have.") SubmissionFilter filter,
            @Description("How many, 1 to 200.") @DefaultValue("50") Integer first,
            @Description("A cursor of this list: what comes after it.") String after) {
        var page = Page.asked(context);
        var given = Given.arguments(context).as(Asked.class).filter();
        var asked = given == null ? SubmissionFilter.NOTHING : given;
        return reader.read(() -> {
            var place = asked.place() == null ? null : places.require(asked.place()).path;
            return SubmissionConnection.of(submissions.find(scopes.of(caller.get()), asked, place, page), views);
        });
    }

    @Query
    @NonNull
    @Description(
            "The versions of a submission in the caller's scope, newest first. Versions that were drafts are shown "
                    + "to its author only. Errors: NOT_FOUND, BAD_VALUE for a wrong `first` or `after`.")
    public SubmissionVersionConnection submissionHistory(
            @Description("The submission.") @Id @NonNull String id,
            @Description("How many, 1 to 200.") @DefaultValue("50") Integer first,
            @Description("A cursor of this list: what comes after it.") String after) {
        var page = Page.asked(context);
        return reader.read(() -> {
            var scope = scopes.of(caller.get());
            var slice = versions.find(scope, submissions.require(scope, id), page);
            var seqs = slice.items().stream().map(version -> version.fromSeq).toList();
            var made = entries.bySeqs(seqs).stream().collect(Collectors.toMap(entry -> entry.seq, entry -> entry));
            var edges = slice.edges((version, cursor) ->
                    new SubmissionVersionEdge(VersionView.of(version, made.get(version.fromSeq)), cursor));
            return new SubmissionVersionConnection(edges, slice.pageInfo(), (int) slice.totalCount());
        });
    }
}
