package org.sijil.situation;

import io.smallrye.graphql.api.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.claim.Claim;
import org.sijil.claim.ClaimApi.ClaimView;
import org.sijil.claim.Claims;
import org.sijil.database.Reader;
import org.sijil.figure.Grade;
import org.sijil.identity.CurrentCaller;
import org.sijil.identity.Role;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;
import org.sijil.situation.SituationReportView.ListedView;
import org.sijil.situation.SituationReportView.StandingClaim;
import org.sijil.situation.SituationReportView.TotalsView;

/** Situation reports on the wire. */
@GraphQLApi
public class SituationApi {
    private static final int MOST_AREAS = 50;
    private static final int MOST_DAYS = 366;

    private final Reader reader;
    private final Register register;
    private final CurrentCaller caller;
    private final Scopes scopes;
    private final Places places;
    private final Situations situations;
    private final Waiting waiting;
    private final Claims claims;
    private final Context context;

    SituationApi(
            Reader reader,
            Register register,
            CurrentCaller caller,
            Scopes scopes,
            Places places,
            Situations situations,
            Waiting waiting,
            Claims claims,
            Context context) {
        this.reader = reader;
        this.register = register;
        this.caller = caller;
        this.scopes = scopes;
        this.places = places;
        this.situations = situations;
        this.waiting = waiting;
        this.claims = claims;
        this.context = context;
    }

    @Input("SituationReportInput")
    @Description("Which days and places a situation report is about, and what counts.")
    public record SituationReportAsked(
            @Description("First day, local date, inclusive.") @NonNull
            LocalDate from,

            @Description("Last day, inclusive; at most 366 days after the first.") @NonNull
            LocalDate until,

            @Description("Gazetteer ids, 1 to 50; each with all that lies in it.") @Id @NonNull
            List<@NonNull String> areas,

            @Description("Count incidents of at least this grade: WEAK, FAIR or CONFIRMED; null reads as WEAK.")
            Grade atLeast) {}

    @Query
    @NonNull
    @Description(
            "Figures for a period and areas, live. Analysts everywhere, supervisors for their areas. Errors: NOT_FOUND for a place that "
                    + "is unknown or not theirs, BAD_VALUE.")
    public SituationReportView situationReport(@NonNull SituationReportAsked input) {
        caller.get().mustBe(Role.ANALYST, Role.SUPERVISOR);
        var asked = Given.input(context, SituationReportAsked.class);
        check(asked);
        return reader.read(() -> report(asked));
    }

    private static void check(SituationReportAsked asked) {
        long days = ChronoUnit.DAYS.between(asked.from(), asked.until());
        Problem.BadValue.unless(
                days >= 0 && days <= MOST_DAYS, "input.until", "0 to " + MOST_DAYS + " days after `from`");
        int areas = asked.areas().size();
        Problem.BadValue.unless(areas >= 1 && areas <= MOST_AREAS, "input.areas", "1 to " + MOST_AREAS + " places");
        var grade = asked.atLeast() == null ? Grade.WEAK : asked.atLeast();
        Problem.BadValue.unless(grade.isAtLeast(Grade.WEAK), "input.atLeast", "WEAK, FAIR or CONFIRMED");
    }

    private SituationReportView report(SituationReportAsked asked) {
        var scope = scopes.of(caller.get());
        for (String area : asked.areas()) {
            if (!scope.admitsPlace(places.require(area).path)) throw new Problem.NotFound("place", area);
        }
        var period = new Period(asked.from(), asked.until());
        var held = situations.held(period);
        var areas = new Areas(Set.copyOf(asked.areas()), held.places());
        var grade = asked.atLeast() == null ? Grade.WEAK : asked.atLeast();
        var situation = Situation.of(held, period, areas, grade);
        return new SituationReportView(
                period.from(),
                period.until(),
                areas.places().stream().sorted().toList(),
                grade,
                Long.toString(register.head().seq()),
                TotalsView.of(situation.totals()),
                TotalsView.of(situation.corroborated()),
                ListedView.of(situation.listed()),
                waiting.of(scope, period, areas),
                beside(scope, period, areas));
    }

    private List<StandingClaim> beside(Scope scope, Period period, Areas areas) {
        return claims.about(period.from(), period.until()).stream()
                .filter(claim -> claims.admits(scope, claim))
                .flatMap(
                        claim -> standing(claim, period, areas)
                                .map(standing -> new StandingClaim(standing, ClaimView.of(claim)))
                                .stream())
                .toList();
    }

    private static Optional<Standing> standing(Claim claim, Period period, Areas areas) {
        boolean dated = claim.assessedFrom() != null && claim.assessedUntil() != null;
        var claimed = dated ? new Period(claim.assessedFrom(), claim.assessedUntil()) : null;
        return Standing.of(claimed, claim.places(), period, areas);
    }
}
