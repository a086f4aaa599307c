package org.sijil.situation;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.content.EventType;
import org.sijil.content.GeoPrecision;
import org.sijil.content.Harm;
import org.sijil.content.When;
import org.sijil.figure.Account;
import org.sijil.figure.Choice;
import org.sijil.figure.Grade;
import org.sijil.place.PlaceLevel;
import org.sijil.place.PlaceTree;

/** An incident as a report reads it: its own type, days and places, its grade, and what its figures are counted from. */
public record HeldIncident(
        String id,
        @Nullable EventType type,
        @Nullable When when,
        @Nullable String place,
        @Nullable GeoPrecision geoPrecision,
        List<String> alsoHit,
        Grade grade,
        List<Account> accounts,
        Map<Harm, Choice> choices) {

    public HeldIncident {
        alsoHit = List.copyOf(alsoHit);
        accounts = List.copyOf(accounts);
        choices = Map.copyOf(choices);
    }

    /** Its place as exactly as it is known. Null if not known. */
    @Nullable
    String effectivePlace(PlaceTree tree) {
        return effectivePlace(place, geoPrecision, tree);
    }

    /** The coarser of the place's level and the precision. Null if it is not known, or not in the gazetteer. */
    static @Nullable String effectivePlace(
            @Nullable String place, @Nullable GeoPrecision geoPrecision, PlaceTree tree) {
        var finest = finest(requireNonNullElse(geoPrecision, GeoPrecision.EXACT));
        if (place == null || finest == null) {
            return null;
        }
        for (var wider : tree.lineage(place)) {
            var level = tree.level(wider);
            if (level != null && level.compareTo(finest) <= 0) {
                return wider;
            }
        }
        return null;
    }

    private static @Nullable PlaceLevel finest(GeoPrecision precision) {
        return switch (precision) {
            case EXACT, NEAR -> PlaceLevel.CAMP;
            case SUBDISTRICT -> PlaceLevel.SUBDISTRICT;
            case DISTRICT -> PlaceLevel.DISTRICT;
            case GOVERNORATE -> PlaceLevel.GOVERNORATE;
            case UNKNOWN -> null;
        };
    }

    /** Corroborated: FAIR or better, and no account of it was verified without a second pair of eyes. */
    boolean isCorroborated() {
        return grade.isAtLeast(Grade.FAIR) && accounts.stream().noneMatch(Account::alone);
    }
}
