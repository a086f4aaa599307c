package org.sijil.incident;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.content.Casualty;
import org.sijil.content.Displacement;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.content.SourceKind;
import org.sijil.content.WeaponUse;
import org.sijil.figure.Account;
import org.sijil.figure.Basis;
import org.sijil.figure.Figures;
import org.sijil.figure.Grade;
import org.sijil.figure.MatchedFacility;
import org.sijil.figure.Range;

/** An incident on the wire. */
@Name("Incident")
@DefaultNonNull
@Description("The event as the organisation holds it, backed by one or more verified submissions.")
public record IncidentView(
        @Description("UUID.") @Id String id,

        @Description("Counts every change; a decision names the version that was read.")
        int version,

        @Description("What happened, when and where.") Occurrence occurrence,
        @Description("How well it is corroborated.") Grade grade,
        @Description("Figures that a person chose.") List<@NonNull ChosenFigure> choices,

        @Description("The verified submissions that back it; none: it is not counted.")
        List<@NonNull AccountView> accounts,

        @Description("People, by harm and group.") List<@NonNull PeopleFigure> people,

        @Description("What the disjoint groups leave of ALL, by harm.")
        List<@NonNull Rest> notDisaggregated,

        @Description("All weapon uses; null if no account tells of any.") @Nullable
        Figure weaponUses,

        @Description("Weapon uses said to be prohibited; null if no account tells of any.") @Nullable
        Figure prohibitedUses,

        @Description("Registry facilities hit.") List<@NonNull FacilityView> facilities) {

    @Name("Figure")
    @DefaultNonNull
    @Description("A number as far as it is known. An undecided one has no best; an open one has no upper end.")
    public record Figure(
            @Description("The fewest; null: no floor is stated.") @Nullable
            Integer min,

            @Description("The best number; null: it waits for a person.") @Nullable
            Integer best,

            @Description("The highest number stated.") int max,

            @Description("Whether there may be more than max.")
            boolean open,

            @Description("Which rule gave it.") Basis basis) {
        static Figure of(Range range) {
            return range == null
                    ? null
                    : new Figure(range.min(), range.best(), range.max(), range.open(), range.basis());
        }
    }

    @Name("PeopleFigure")
    @DefaultNonNull
    @Description("The figure of one group of people who suffered one harm.")
    public record PeopleFigure(
            @Description("What was done to them.") Harm harm,
            @Description("Who they are.") Group group,
            @Description("How many.") Figure figure) {}

    @Name("NotDisaggregatedFigure")
    @DefaultNonNull
    @Description("What the disjoint groups leave of ALL's best: one number, never called men.")
    public record Rest(
            @Description("What was done to them.") Harm harm,
            @Description("How many.") int people) {}

    @Name("FacilityHitFigure")
    @DefaultNonNull
    @Description("A registry facility hit.")
    public record FacilityView(
            @Description("Registry id.") @Id String facility,

            @Description("Whether an account says it was hit itself.")
            boolean direct) {
        static FacilityView of(MatchedFacility facility) {
            return new FacilityView(facility.id(), facility.direct());
        }
    }

    @Name("Account")
    @DefaultNonNull
    @Description("A verified submission as it backs an incident.")
    public record AccountView(
            @Description("The submission.") @Id String submission,
            @Description("The version that was verified.") int version,

            @Description("What kind of source it has.") @Nullable
            SourceKind sourceKind,

            @Description("People harmed, as it says.") List<@NonNull Casualty> casualties,
            @Description("Weapons used, as it says.") List<@NonNull WeaponUse> weaponUses,

            @Description("People displaced, as it says; to be placed in displacement records.")
            List<@NonNull Displacement> displacements,

            @Description("How much of the event it tells.") List<@NonNull Marking> marks,

            @Description("Which registry facilities it means.")
            List<@NonNull Match> matches,

            @Description("Verified without a second person.")
            boolean alone) {}

    static IncidentView of(
            Incident incident,
            List<Link> links,
            List<Account> accounts,
            Map<String, List<Displacement>> displacements) {
        var figures = Figures.of(accounts, ChosenFigure.choices(incident.choices()));
        return new IncidentView(
                incident.id,
                incident.version,
                incident.occurrence,
                incident.grade,
                incident.choices(),
                accountViews(links, accounts, displacements),
                people(figures),
                rests(figures),
                Figure.of(figures.weaponUses()),
                Figure.of(figures.prohibitedUses()),
                figures.facilities().stream().map(FacilityView::of).toList());
    }

    private static List<AccountView> accountViews(
            List<Link> links, List<Account> accounts, Map<String, List<Displacement>> displacements) {
        return links.stream()
                .map(link -> {
                    var account = accounts.stream()
                            .filter(one -> one.id().equals(link.submission))
                            .findFirst()
                            .orElseThrow();
                    return new AccountView(
                            link.submission,
                            link.version,
                            account.source() == null ? null : account.source().kind(),
                            account.casualties(),
                            account.weaponUses(),
                            displacements.getOrDefault(link.submission, List.of()),
                            link.markings(),
                            link.matches(),
                            link.alone);
                })
                .toList();
    }

    private static List<PeopleFigure> people(Figures figures) {
        var people = new ArrayList<PeopleFigure>();
        figures.people()
                .forEach((harm, cells) -> cells.byGroup()
                        .forEach((group, range) -> people.add(new PeopleFigure(harm, group, Figure.of(range)))));
        return people;
    }

    private static List<Rest> rests(Figures figures) {
        var rests = new ArrayList<Rest>();
        figures.people()
                .forEach((harm, cells) -> cells.notDisaggregated().ifPresent(n -> rests.add(new Rest(harm, n))));
        return rests;
    }
}
