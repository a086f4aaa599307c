package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.access.Scopes;
import org.sijil.database.Reader;
import org.sijil.identity.CurrentCaller;

/** Submissions on the wire. */
@GraphQLApi
public class SubmissionApi {
    private final Reader reader;
    private final CurrentCaller caller;
    private final Scopes scopes;
    private final Submissions submissions;
    private final SubmissionViews views;

    SubmissionApi(Reader reader, CurrentCaller caller, Scopes scopes, Submissions submissions, SubmissionViews views) {
        this.reader = reader;
        this.caller = caller;
        this.scopes = scopes;
        this.submissions = submissions;
        this.views = views;
    }

    @Query
    @NonNull
    @Description("One submission in the caller's scope. Errors: NOT_FOUND.")
    public SubmissionView submission(@Id @NonNull String id) {
        return reader.read(() -> views.of(submissions.require(scopes.of(caller.get()), id)));
    }
}
