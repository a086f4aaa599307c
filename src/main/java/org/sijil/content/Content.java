package org.sijil.content;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.sijil.shared.Problem;

/**
 * What a submission says. Every member may be absent until it is submitted; null is "not reported", 0 is "reported
 * zero". The shape shows what merges as one: a scalar, an object, or one item of a keyed list; of a facility hit each
 * member.
 */
@Type("SubmissionContent")
@Input("SubmissionInput")
@Description("What a submission says. Null is \"not reported\", 0 is \"reported zero\".")
public record Content(
        @Description("When it happened; put whole.") When when,
        @Description("Where it happened; put whole.") Where where,

        @Description("Gazetteer ids of other places of the same event.") @Id @Nullable
        List<@NonNull String> alsoHit,

        @Description("What happened.") EventType eventType,
        @Description("From where the attack came.") AttackMode mode,
        @Description("How many strikes.") Integer strikeCount,

        @Description("People harmed, keyed by (harm, group); at most 44.") @Nullable
        List<@NonNull Casualty> casualties,

        @Description("Facilities hit, keyed by id; at most 100.") @Nullable
        List<@NonNull FacilityHit> facilityHits,

        @Description("Weapons used, keyed by id; at most 100.") @Nullable
        List<@NonNull WeaponUse> weaponUses,

        @Description("People displaced, keyed by id; at most 100.") @Nullable
        List<@NonNull Displacement> displacements,

        @Description("Where the account comes from; put whole.")
        Source source,

        @Description("How far the source can be relied on.") Reliability reliability,

        @Description("How credible the account is, 1 (confirmed) to 6 (cannot be judged).")
        Integer credibility,

        @Description("May it be kept? NO blocks verification.")
        Consent consentToCollect,

        @Description("May it be shared? NO keeps it out of published figures.")
        Consent consentToShare,

        @Description("May the source be contacted?") Consent consentToContact,
        @Description("In the worker's words; put whole.") Narrative narrative) {

    private static final int MOST_ITEMS = 100;
    /** A gazetteer's are shorter; what is longer fits in no index. */
    private static final int LONGEST_PLACE = 200;

    public static final Content EMPTY = new Content(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Checks what no type can: positions and grades in range, lists within their limits. */
    public Content {
        var place = where == null ? null : where.place();
        Problem.BadValue.unless(
                place == null || place.length() <= LONGEST_PLACE,
                "where.place",
                "at most " + LONGEST_PLACE + " characters");
        if (where != null && where.point() != null) {
            var point = where.point();
            Problem.BadValue.unless(Math.abs(point.lat()) <= 90, "where.point.lat", "-90 to 90");
            Problem.BadValue.unless(Math.abs(point.lon()) <= 180, "where.point.lon", "-180 to 180");
        }
        var graded = credibility == null || credibility >= 1 && credibility <= 6;
        Problem.BadValue.unless(graded, "credibility", "1 to 6");
        limit(alsoHit, "alsoHit");
        limit(casualties, "casualties");
        limit(facilityHits, "facilityHits");
        limit(weaponUses, "weaponUses");
        limit(displacements, "displacements");
    }

    private static void limit(List<?> items, String name) {
        Problem.BadValue.unless(items == null || items.size() <= MOST_ITEMS, name, "at most " + MOST_ITEMS + " items");
    }
}
