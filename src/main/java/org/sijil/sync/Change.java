package org.sijil.sync;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.sijil.access.AccessApi.AssignmentView;
import org.sijil.place.FacilityApi.FacilityView;
import org.sijil.place.PlaceApi.PlaceView;
import org.sijil.projection.Projectable;
import org.sijil.submission.QuarantineCode;
import org.sijil.submission.Quarantined;
import org.sijil.submission.Rendered;
import org.sijil.submission.SubmissionView;

/** One thing that a device learns from a page. */
@Union
@Description("One thing that a device learns from a page.")
public sealed interface Change {

    @DefaultNonNull
    @Description("A submission in scope, as it is now.")
    final class SubmissionChanged extends Projectable implements Change {
        @Ignore
        private final Rendered rendered;

        SubmissionChanged(Rendered rendered) {
            this.rendered = rendered;
        }

        @Description("All of it; put it in place of what is held.")
        public SubmissionView getSubmission() {
            return rendered.view();
        }

        @Override
        protected String json() {
            var submission = rendered.json();
            return submission == null ? null : "{\"submission\":" + submission + "}";
        }
    }

    @DefaultNonNull
    @Description("A place, as it is now. Places are everyone's.")
    record PlaceChanged(@Description("All of it.") PlaceView place) implements Change {}

    @DefaultNonNull
    @Description("A facility, as it is now. Facilities are everyone's.")
    record FacilityChanged(@Description("All of it.") FacilityView facility) implements Change {}

    @DefaultNonNull
    @Description("An area of the caller. All of them come with the first page of a restart.")
    record AssignmentChanged(
            @Description("The area, and what the caller sees of it.")
            AssignmentView assignment) implements Change {}

    @DefaultNonNull
    @Description("A submission that is out of the caller's scope now: drop it. Unsent edits of it stay and are sent.")
    record Departure(
            @Description("The submission.") @Id String submissionId,
            @Description("Why it left.") DepartureCause cause) implements Change {}

    @DefaultNonNull
    @Description("A quarantined edit that this installation sent was applied or dismissed.")
    record QuarantineClosed(
            @Description("As the device named it.") @Id String editId,
            @Description("APPLIED or DISMISSED.") Quarantined.State state,
            @Description("Why it had been kept aside.") QuarantineCode code,

            @Description("Why it was dismissed; of one that was applied, why it had been kept aside.")
            String reason)
            implements Change {}
}
