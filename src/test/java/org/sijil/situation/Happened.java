package org.sijil.situation;

import static org.sijil.content.DisplacementMeasure.NEW;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Count;
import org.sijil.content.DatePrecision;
import org.sijil.content.EventType;
import org.sijil.content.GeoPrecision;
import org.sijil.content.When;
import org.sijil.figure.Account;
import org.sijil.figure.DisplacementLine;
import org.sijil.figure.DisplacementRecord;
import org.sijil.figure.Grade;
import org.sijil.figure.Told;
import org.sijil.place.FacilityType;
import org.sijil.place.PlaceLevel;
import org.sijil.place.PlaceTree;

/** An incident as an example tells it, {@code at("binnish", killed("a", all(4)))}, and the world it happens in. */
final class Happened {
    static final Period WEEK = new Period(october(4), october(10));
    static final Set<String> BOTH = Set.of("SY07", "SY02");
    static final Map<String, RegisteredFacility> REGISTRY = Map.of(
            "school", new RegisteredFacility(FacilityType.EDUCATION, "binnish"),
            "clinic", new RegisteredFacility(FacilityType.HEALTH, "taftanaz"),
            "tents", new RegisteredFacility(FacilityType.CAMP, "camp1"));
    static final Map<String, PlaceLevel> LEVELS = Map.of(
            "SY", PlaceLevel.COUNTRY,
            "SY07", PlaceLevel.GOVERNORATE,
            "SY02", PlaceLevel.GOVERNORATE,
            "SUB", PlaceLevel.SUBDISTRICT,
            "binnish", PlaceLevel.COMMUNITY,
            "taftanaz", PlaceLevel.COMMUNITY,
            "camp1", PlaceLevel.CAMP,
            "lone camp", PlaceLevel.CAMP,
            "atarib", PlaceLevel.COMMUNITY);
    private static final Map<String, String> PARENTS = Map.of(
            "SY07", "SY",
            "SY02", "SY",
            "SUB", "SY07",
            "binnish", "SUB",
            "taftanaz", "SUB",
            "camp1", "binnish",
            "lone camp", "SUB",
            "atarib", "SY02");
    static final PlaceTree PLACES = new PlaceTree() {
        @Override
        public @Nullable PlaceLevel level(String place) {
            return LEVELS.get(place);
        }

        @Override
        public @Nullable String parent(String place) {
            return PARENTS.get(place);
        }
    };

    private final String place;
    private final List<Account> accounts;
    private String id;
    private When when = new When(october(5), null, null, DatePrecision.DAY);
    private EventType type = EventType.AIR_STRIKE;
    private GeoPrecision precision = GeoPrecision.EXACT;
    private Grade grade = Grade.WEAK;
    private List<String> alsoHit = List.of();

    private Happened(String place, List<Account> accounts) {
        this.place = place;
        this.accounts = accounts;
        this.id = place;
    }

    static Happened at(String place, Told... accounts) {
        return new Happened(place, Arrays.stream(accounts).map(Told::account).toList());
    }

    Happened id(String name) {
        id = name;
        return this;
    }

    Happened on(When days) {
        when = days;
        return this;
    }

    Happened of(EventType kind) {
        type = kind;
        return this;
    }

    Happened known(GeoPrecision to) {
        precision = to;
        return this;
    }

    Happened graded(Grade as) {
        grade = as;
        return this;
    }

    Happened alsoHit(String... places) {
        alsoHit = List.of(places);
        return this;
    }

    HeldIncident incident() {
        return new HeldIncident(id, type, when, place, precision, alsoHit, grade, accounts, Map.of());
    }

    static Situation counted(Happened... incidents) {
        return counted(WEEK, BOTH, held(List.of(), incidents));
    }

    static Situation counted(Period period, Set<String> areas, Holdings held) {
        return Situation.of(held, period, new Areas(areas, PLACES), Grade.WEAK);
    }

    static Holdings held(List<DisplacementRecord> records, Happened... incidents) {
        return new Holdings(
                PLACES,
                REGISTRY,
                Arrays.stream(incidents).map(Happened::incident).toList(),
                records);
    }

    static When day(int day) {
        return new When(october(day), null, null, DatePrecision.DAY);
    }

    static When days(int from, int until) {
        return new When(october(from), october(until), null, null);
    }

    static When around(int day, DatePrecision precision) {
        return new When(october(day), null, null, precision);
    }

    static LocalDate october(int day) {
        return LocalDate.of(2023, 10, day);
    }

    static DisplacementRecord left(String id, @Nullable String origin, int from, int until, DisplacementLine... lines) {
        return new DisplacementRecord(id, NEW, origin, october(from), october(until), List.of(lines), true);
    }

    static DisplacementLine line(String account, int people) {
        return new DisplacementLine(account, null, Count.exactly(people));
    }
}
