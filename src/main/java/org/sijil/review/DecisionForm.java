package org.sijil.review;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.claim.ClaimStatement;
import org.sijil.incident.Marking;
import org.sijil.incident.Match;
import org.sijil.incident.Occurrence;
import org.sijil.submission.Decision;
import org.sijil.submission.DecisionKind;
import org.sijil.submission.RejectionKind;

/** A decision as it is asked for. It names the version that was read: you verify what you saw. */
@Input("DecisionInput")
@Description("A decision. It names the version that was read: you verify what you saw.")
public record DecisionForm(
        @Description("The submission.") @Id @NonNull String submission,

        @Description("The version that was read; another one is answered Stale.") @NonNull
        Integer version,

        @Description("What is decided.") @NonNull DecisionKind kind,

        @Description("All but VERIFY and KEEP: at least one; they travel to the author's devices. At most 20.")
        @Nullable
        List<Decision.@NonNull Reason> reasons,

        @Description("REJECT: why, by kind.") RejectionKind rejection,

        @Description("DUPLICATE_OF: the submission that this one repeats.") @Id
        String duplicateOf,

        @Description("AGGREGATE: what it relays, recorded as claims; 1 to 20.") @Nullable
        List<@NonNull ClaimStatement> claims,

        @Description("VERIFY, UNLINK: the incident that it is an account of.")
        ExistingIncident incident,

        @Description("VERIFY, UNLINK: a new incident instead; null members are taken from the account.")
        Occurrence newIncident,

        @Description("UNLINK: the incident that it leaves.") ExistingIncident leaves,

        @Description("VERIFY: the registry facility of each facility hit that does not name one.") @Nullable
        List<@NonNull Match> matches,

        @Description(
                "VERIFY: how much of the event it tells; what is not marked is WHOLE. Null: as it was marked before, if it was.")
        @Nullable
        List<@NonNull Marking> marks) {

    Decision by(String person, Instant at, boolean alone) {
        return new Decision(kind, version, reasons, rejection, duplicateOf, person, at, alone);
    }

    /** An incident at the version that was read. */
    @Input("IncidentVersionInput")
    @Description("An incident at the version that was read; another one is answered IncidentStale.")
    public record ExistingIncident(
            @Description("The incident.") @Id @NonNull String id,

            @Description("Its version that was read.") @NonNull
            Integer version) {}
}
