package org.sijil.claim;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.place.Place;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.shared.Problem;

/**
 * Where claims are recorded and read. Analysts and supervisors only. Every act is an entry that holds the whole claim.
 * Call it inside a running write.
 */
@ApplicationScoped
public class ClaimDesk {
    private final Register register;
    private final Scopes scopes;
    private final Places places;
    private final Claims claims;
    private final ClaimVersions versions;

    ClaimDesk(Register register, Scopes scopes, Places places, Claims claims, ClaimVersions versions) {
        this.register = register;
        this.scopes = scopes;
        this.places = places;
        this.claims = claims;
        this.versions = versions;
    }

    record ClaimSaid(ClaimStatement statement, @Nullable String submission, Assessment assessment) {}

    /**
     * Records what someone stated, not yet assessed.
     *
     * @param submission the submission it was taken from, if any; whoever names one has checked it
     * @throws Problem.BadValue where the statement is too long or says two things at once
     * @throws Problem.NotFound for a partOf or competesWith that the caller may not see
     * @throws Problem.Contradiction if one of these is of another metric
     */
    public Claim record(Caller caller, ClaimStatement statement, @Nullable String submission) {
        caller.mustBe(Role.ANALYST, Role.SUPERVISOR);
        statement.check();
        var scope = scopes.of(caller);
        requireSameMetric(scope, statement, statement.partOf());
        requireSameMetric(scope, statement, statement.competesWith());
        var claim = Claim.stating(statement);
        claim.id = UUID.randomUUID().toString();
        claim.submission = submission;
        claim.person = caller.person();
        var first = version(caller, claim);
        append(caller, "CLAIM_RECORDED", claim, seq -> claim.createdSeq = claim.seq = first.fromSeq = seq);
        claims.persist(claim);
        versions.persist(first);
        return claim;
    }

    /**
     * Says of which days and places a claim speaks; {@link Assessment#NONE} says that it was not stated. A supervisor
     * assesses what they see, and so that they still see it.
     *
     * @param version the version that the caller read
     * @throws Problem.Stale if the claim was assessed meanwhile
     */
    public Claim assess(Caller caller, String id, int version, Assessment assessment) {
        caller.mustBe(Role.ANALYST, Role.SUPERVISOR);
        assessment.check();
        var scope = scopes.of(caller);
        var claim = claims.requireLocked(scope, id);
        if (claim.version != version) throw new Problem.Stale("claim", id, claim.version);
        requireApart(assessment);
        claim.read(assessment);
        if (!claims.admits(scope, claim)) {
            throw new Problem.NotAllowed("None of these places lies in your areas. An analyst may assess it so.");
        }
        var before = versions.of(id, version);
        var next = version(caller, claim);
        append(caller, "CLAIM_ASSESSED", claim, seq -> claim.seq = before.toSeq = next.fromSeq = seq);
        versions.persist(next);
        return claim;
    }

    private void append(Caller caller, String kind, Claim claim, LongConsumer numbered) {
        var said = new ClaimSaid(claim.statement, claim.submission, claim.assessment);
        register.append(caller.says(kind, claim.id, said).at(claim.version), numbered);
    }

    private static ClaimVersion version(Caller caller, Claim claim) {
        var version = new ClaimVersion();
        version.claim = claim.id;
        version.version = claim.version;
        version.assessment = claim.assessment;
        version.person = caller.person();
        return version;
    }

    private void requireSameMetric(Scope scope, ClaimStatement statement, @Nullable String other) {
        if (other == null) return;
        var metric = claims.require(scope, other).metric;
        if (metric != statement.metric()) {
            throw new Problem.Contradiction("The claim " + other + " is of " + metric + ", this one of "
                    + statement.metric() + ". Name a claim of the same metric.");
        }
    }

    /** A place and one that lies in it are one area said twice; such a coverage would equal no report's. */
    private void requireApart(Assessment assessment) {
        var assessed = assessment.places().stream().map(places::require).toList();
        for (Place place : assessed) {
            var alone = assessed.stream().noneMatch(other -> other != place && place.liesIn(other.id));
            Problem.BadValue.unless(alone, "places", "places apart: " + place.id + " lies in another of them");
        }
    }
}
