package org.sijil.situation;

import io.smallrye.graphql.api.DefaultNonNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.claim.ClaimApi.ClaimView;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.figure.Grade;
import org.sijil.place.FacilityType;

/** A situation report on the wire. */
@Name("SituationReport")
@DefaultNonNull
@Description(
        "Figures for a period and areas, live: each victim once, ranges where accounts differ, claims beside and never added, and what "
                + "still waits for verification.")
public record SituationReportView(
        @Description("First day, local date, inclusive.") LocalDate from,
        @Description("Last day, inclusive.") LocalDate until,

        @Description("Gazetteer ids; each with all that lies in it.") @Id
        List<@NonNull String> areas,

        @Description("Incidents of at least this grade are counted.")
        Grade atLeast,

        @Description("The register's entry up to which all was read.")
        String seq,

        @Description("What is counted.") TotalsView totals,

        @Description("The part of it from incidents FAIR or better, none of whose accounts was verified ALONE.")
        TotalsView corroborated,

        @Description("What is not counted, and why.") ListedView listed,

        @Description("Submissions in the period and areas, or undated or unplaced, that are not verified yet.")
        WaitingView waiting,

        @Description("What speakers claim: compared, never added.")
        List<@NonNull StandingClaim> claims) {

    @Name("Totals")
    @DefaultNonNull
    @Description("Figures summed over the counted incidents and displacement records.")
    public record TotalsView(
            @Description("Rows by harm and group. Rows of several areas add up. Absent: not reported.")
            List<@NonNull PeopleRow> people,

            @Description("What the disjoint groups leave of ALL: one number, never called men.")
            List<@NonNull RestRow> notDisaggregated,

            @Description("Towns, villages and camps attacked.")
            SettlementsRow settlements,

            @Description("Registry facilities hit.") FacilitiesRow facilities,

            @Description("Uses of weapons that sources say are banned; Sijil makes no legal finding.")
            TotalRow prohibitedUses,

            @Description("People newly displaced (NEW).") DisplacedRow displaced,

            @Description("People displaced again (SECONDARY), apart.")
            DisplacedRow displacedAgain) {
        static TotalsView of(Totals totals) {
            return new TotalsView(
                    totals.people().stream().map(PeopleRow::of).toList(),
                    totals.notDisaggregated().stream().map(RestRow::of).toList(),
                    SettlementsRow.of(totals.settlements()),
                    FacilitiesRow.of(totals.facilities()),
                    TotalRow.of(totals.prohibitedUses()),
                    DisplacedRow.of(totals.displaced()),
                    DisplacedRow.of(totals.secondary()));
        }
    }

    @Name("Total")
    @DefaultNonNull
    @Description("A sum of figures. What has no best adds to max only.")
    public record TotalRow(
            @Description("Sum of min; a figure without a floor or without a best adds 0.")
            int min,

            @Description("Sum of best; a figure without one adds 0.")
            int best,

            @Description("Sum of max, of every figure.") int max,

            @Description(
                    "Whether there may be more than max; so also where max is above 2,147,483,647 and shown as that.")
            boolean open,

            @Description("The incidents behind it.") @Id List<@NonNull String> incidents) {
        static TotalRow of(Total total) {
            return new TotalRow(
                    shown(total.min()),
                    shown(total.best()),
                    shown(total.max()),
                    total.open() || total.max() > Integer.MAX_VALUE,
                    total.incidents());
        }

        /** GraphQL's Int ends at 2,147,483,647. A sum beyond it must not take the whole report away; it is shown as that. */
        static int shown(long sum) {
            return (int) Math.min(sum, Integer.MAX_VALUE);
        }
    }

    @Name("PeopleTotal")
    @DefaultNonNull
    @Description("People of one group who suffered one harm, over all counted incidents.")
    public record PeopleRow(
            @Description("What was done to them.") Harm harm,

            @Description("Who they are. Groups are \"of which\" ALL; FIGHTERS stand outside ALL.")
            Group group,

            @Description("How many.") TotalRow total,

            @Description("Incidents whose accounts tell of them and that have no best number: beside, not zero.") @Id
            List<@NonNull String> withoutANumber) {
        static PeopleRow of(PeopleTotal row) {
            return new PeopleRow(row.harm(), row.group(), TotalRow.of(row.total()), row.withoutANumber());
        }
    }

    @Name("NotDisaggregatedTotal")
    @DefaultNonNull
    @Description(
            "What the disjoint groups leave of ALL's best, over all counted incidents: one number, never called men.")
    public record RestRow(
            @Description("What was done to them.") Harm harm,
            @Description("How many.") int people) {
        static RestRow of(NotDisaggregated row) {
            return new RestRow(row.harm(), TotalRow.shown(row.people()));
        }
    }

    @Name("SettlementsTotal")
    @DefaultNonNull
    @Description(
            "Settlements that an AIR_STRIKE, SHELLING, MISSILE, DRONE_STRIKE, GROUND_ATTACK or SHOOTING struck, each once. Distinct counts of several periods need not add up.")
    public record SettlementsRow(
            @Description("How many.") int total,
            @Description("Gazetteer ids.") @Id List<@NonNull String> settlements,

            @Description("Incidents whose place is too coarse to name a settlement.") @Id
            List<@NonNull String> unknown) {
        static SettlementsRow of(SettlementTotals totals) {
            return new SettlementsRow(
                    totals.total(),
                    totals.attacked().stream()
                            .map(SettlementTotals.Attacked::settlement)
                            .toList(),
                    totals.unknown());
        }
    }

    @Name("FacilitiesTotal")
    @DefaultNonNull
    @Description("Registry facilities hit, each once. Distinct counts of several periods need not add up.")
    public record FacilitiesRow(
            @Description("Facilities hit, at any proximity.")
            int total,

            @Description("Of which hit themselves, not only their perimeter.")
            int direct,

            @Description("Times that a facility was hit, one for each incident.")
            int hits,

            @Description("The total by type; types of which none was hit are left out.")
            List<@NonNull FacilitiesOfType> byType,

            @Description("Registry ids.") @Id List<@NonNull String> facilities) {
        static FacilitiesRow of(FacilityTotals totals) {
            return new FacilitiesRow(
                    totals.total(),
                    totals.direct(),
                    totals.hits(),
                    totals.byType().entrySet().stream()
                            .map(one -> new FacilitiesOfType(one.getKey(), one.getValue()))
                            .toList(),
                    totals.facilities().stream()
                            .map(FacilityTotals.Hit::facility)
                            .toList());
        }
    }

    @DefaultNonNull
    @Description("Facilities of one type that were hit.")
    public record FacilitiesOfType(
            @Description("As the registry says.") FacilityType type,
            @Description("How many, each once.") int total) {}

    @Name("DisplacedTotal")
    @DefaultNonNull
    @Description("People displaced, by origin: each displacement record once, however many incidents tell of it.")
    public record DisplacedRow(
            @Description("In people; households are not in it.")
            TotalRow total,

            @Description("The displacement records behind it.") @Id
            List<@NonNull String> records) {
        static DisplacedRow of(DisplacedTotal row) {
            return new DisplacedRow(TotalRow.of(row.total()), row.records());
        }
    }

    @Name("Listed")
    @DefaultNonNull
    @Description("Incidents and displacement records that are not counted, and why.")
    public record ListedView(
            @Description("Incidents whose days cross the period's edge, or are not known.") @Id
            List<@NonNull String> notDatable,

            @Description("Incidents whose place is too coarse for the areas, or not known.") @Id
            List<@NonNull String> notPlaceable,

            @Description("Incidents whose accounts cannot be reconciled (CONTESTED).") @Id
            List<@NonNull String> contested,

            @Description("Displacement records whose days cross the period's edge.") @Id
            List<@NonNull String> recordsNotDatable,

            @Description("Displacement records whose origin is too coarse for the areas.") @Id
            List<@NonNull String> recordsNotPlaceable,

            @Description("Displacement records of which a person said that another one counts the same people.") @Id
            List<@NonNull String> recordsNotCounted) {
        static ListedView of(Listed listed) {
            return new ListedView(
                    listed.notDatable(),
                    listed.notPlaceable(),
                    listed.contested(),
                    listed.recordsNotDatable(),
                    listed.recordsNotPlaceable(),
                    listed.recordsNotCounted());
        }
    }

    @Name("Waiting")
    @DefaultNonNull
    @Description("How many submissions wait. None of their numbers is in the totals.")
    public record WaitingView(
            @Description("Handed in, not decided yet.") int submitted,
            @Description("Sent back to their authors.") int returned,

            @Description("Verified, then changed: the verified version is counted meanwhile.")
            int amended,

            @Description("Of these, without a day or with one too coarse for the period.")
            int notDatable,

            @Description("Of these, without a place or with one too coarse for the areas.")
            int notPlaceable) {}

    @DefaultNonNull
    @Description("A claim and where it stands to this report.")
    public record StandingClaim(
            @Description("How its days and places lie to those of the report.")
            Standing standing,

            @Description("What was claimed.") ClaimView claim) {}
}
