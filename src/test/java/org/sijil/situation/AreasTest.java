package org.sijil.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.content.Group.ALL;
import static org.sijil.content.Harm.KILLED;
import static org.sijil.figure.Told.all;
import static org.sijil.figure.Told.killed;
import static org.sijil.situation.Happened.BOTH;
import static org.sijil.situation.Happened.PLACES;
import static org.sijil.situation.Happened.WEEK;
import static org.sijil.situation.Happened.at;
import static org.sijil.situation.Happened.counted;
import static org.sijil.situation.Happened.held;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijil.content.EventType;
import org.sijil.content.GeoPrecision;

class AreasTest {

    @Test
    void aPlaceIsInAnAreaItLiesInAndTooCoarseWhereItReachesIntoOne() {
        var areas = new Areas(Set.of("SUB"), PLACES);

        assertThat(areas.placed("SUB")).isEqualTo(Placed.IN);
        assertThat(areas.placed("camp1")).isEqualTo(Placed.IN);
        assertThat(areas.placed("SY07")).isEqualTo(Placed.COARSE);
        assertThat(areas.placed(null)).isEqualTo(Placed.COARSE);
        assertThat(areas.placed("atarib")).isEqualTo(Placed.OUT);
    }

    @Test
    void peopleGoByTheIncidentsPlaceSettlementsAndFacilitiesByTheirOwn() {
        var idlib = border(Set.of("SY07"));
        var aleppo = border(Set.of("SY02"));
        var both = border(BOTH);

        assertThat(List.of(idlib, aleppo, both))
                .extracting(totals -> totals.settlements().total())
                .containsExactly(1, 1, 2);
        assertThat(List.of(idlib, aleppo, both))
                .extracting(totals -> totals.facilities().total())
                .containsExactly(1, 0, 1);
        assertThat(idlib.people()).isEmpty();
        assertThat(aleppo.people(KILLED, ALL).orElseThrow().total().best()).isEqualTo(2);
    }

    @Test
    void theCoarserOfPlaceAndPrecisionIsUsed() {
        var vague = at("binnish").known(GeoPrecision.SUBDISTRICT).incident();

        assertThat(vague.effectivePlace(PLACES)).isEqualTo("SUB");
        assertThat(at("binnish").known(GeoPrecision.NEAR).incident().effectivePlace(PLACES))
                .isEqualTo("binnish");
        assertThat(at("SY07").known(GeoPrecision.SUBDISTRICT).incident().effectivePlace(PLACES))
                .isEqualTo("SY07");
        assertThat(at("binnish").known(GeoPrecision.UNKNOWN).incident().effectivePlace(PLACES))
                .isNull();
    }

    @Test
    void aPlaceTooCoarseForTheAreasIsListedBeside() {
        var somewhere = counted(
                at("SY", killed("c", all(1))),
                at("binnish", killed("d", all(1))).known(GeoPrecision.UNKNOWN).id("unknown"));

        assertThat(somewhere.listed().notPlaceable()).containsExactly("SY", "unknown");
        assertThat(somewhere.totals().people()).isEmpty();
    }

    @Test
    void aPlaceTooCoarseForASettlementIsCountedAndItsSettlementUnknown() {
        var totals = counted(
                        at("binnish", killed("a", all(1))).known(GeoPrecision.GOVERNORATE),
                        at("lone camp", killed("b", all(1))),
                        at("taftanaz", killed("d", all(1))).of(EventType.LANDMINE_OR_ERW))
                .totals();

        assertThat(totals.settlements().attacked())
                .containsExactly(new SettlementTotals.Attacked("lone camp", List.of("lone camp")));
        assertThat(totals.settlements().unknown()).containsExactly("binnish");
        assertThat(totals.people(KILLED, ALL).orElseThrow().total().best()).isEqualTo(3);
    }

    @Test
    void aCampIsItsCommunityWhicheverIsNamed() {
        var totals = counted(at("camp1", killed("a", all(1))).alsoHit("binnish", "taftanaz"))
                .totals();

        assertThat(totals.settlements().attacked())
                .extracting(SettlementTotals.Attacked::settlement)
                .containsExactly("binnish", "taftanaz");
    }

    private static Totals border(Set<String> areas) {
        var incident = at("atarib", killed("a", all(2)).facilities("school")).alsoHit("binnish");
        return counted(WEEK, areas, held(List.of(), incident)).totals();
    }
}
