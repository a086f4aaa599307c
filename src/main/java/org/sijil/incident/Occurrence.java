package org.sijil.incident;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.content.Content;
import org.sijil.content.EventType;
import org.sijil.content.GeoPrecision;
import org.sijil.content.When;
import org.sijil.shared.Problem;

/** What happened, when and where, as the organisation holds it: accounts propose it, a person sets it. */
@Description("What happened, when and where, as the organisation holds it. Setting it is not authorship.")
public record Occurrence(
        @Description("What happened.") EventType eventType,
        @Description("When.") When when,
        @Description("Gazetteer id of the place.") @Id String place,

        @Description("How exactly the place is known; the coarser of this and the place's level is used.")
        GeoPrecision geoPrecision,

        @Description("Gazetteer ids of other places of the same event; at most 100.") @Id @Nullable
        List<@NonNull String> alsoHit) {
    private static final int MOST_PLACES = 100;

    public Occurrence {
        alsoHit = alsoHit == null
                ? List.of()
                : alsoHit.stream().distinct().sorted().toList();
        Problem.BadValue.unless(alsoHit.size() <= MOST_PLACES, "alsoHit", "at most " + MOST_PLACES + " places");
    }

    /** What an account proposes. */
    public static Occurrence of(Content account) {
        var where = account.where();
        return new Occurrence(
                account.eventType(),
                account.when(),
                where == null ? null : where.place(),
                where == null ? null : where.geoPrecision(),
                account.alsoHit());
    }
}
