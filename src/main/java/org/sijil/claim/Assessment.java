package org.sijil.claim;

import static org.sijil.shared.Problem.BadValue.unless;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * Of which days and places a claim speaks, as one of us reads it. Days, places or both may be missing: the speaker did
 * not say, and nobody shall pretend to know. Places are in order, so that equal readings are equal.
 */
@Type("ClaimAssessment")
@Description("Of which days and places a claim speaks, as a person assessed it. What is missing was not stated.")
public record Assessment(
        @Description("First day; null: not stated.") LocalDate from,
        @Description("Last day; null: not stated.") LocalDate until,

        @Description("Gazetteer ids; none: not stated.") @Id @Nullable
        List<@NonNull String> places) {

    public static final int MOST_PLACES = 50;
    public static final Assessment NONE = new Assessment(null, null, null);

    public Assessment {
        places = places == null ? List.of() : places.stream().sorted().toList();
    }

    /** Refuses half a period and a place given twice, as BAD_VALUE. */
    void check() {
        unless((from == null) == (until == null), "until", "given together with from, or neither");
        unless(from == null || !until.isBefore(from), "until", "a day from `from` on");
        unless(places.size() <= MOST_PLACES, "places", "at most " + MOST_PLACES + " places");
        unless(new HashSet<>(places).size() == places.size(), "places", "each place once");
    }
}
