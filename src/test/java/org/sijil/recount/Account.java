package org.sijil.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A verified submission as it backs an incident. {@code said}: harm to group to count. {@code marks}: harm (also
 * FACILITIES, USES, DISPLACED) to PART or SET_ASIDE, else WHOLE. {@code told} and {@code displacements} are what the
 * submission says of where, when and who left; the figures go by the incident's own days and place and by the
 * displacement records, so they only matter to whoever sends this account through the real API.
 */
public record Account(
        String id,
        Source source,
        String reliability,
        Integer credibility,
        boolean alone,
        Map<String, Map<String, Count>> said,
        Map<String, String> marks,
        List<FacilityHit> facilities,
        List<WeaponUse> weapons,
        List<Displacement> displacements,
        World.Occurrence told) {

    private static final Set<String> PRIMARY =
            Set.of("WITNESS", "VICTIM_OR_FAMILY", "MEDICAL", "RESPONDER", "OWN_OBSERVATION");

    /** Members may be null, as in a submission. */
    public record Source(String kind, String origin, String relays, Instant saidAt) {}

    /** A registry facility as matched on the link; not direct: its perimeter, or unknown. */
    public record FacilityHit(String facility, boolean direct) {}

    /** Null useCount: at least 1. Null saidToBeProhibited: not said. */
    public record WeaponUse(String category, Integer useCount, Boolean saidToBeProhibited) {}

    /** One line of displaced people as the submission says it; {@code id} is its key there. */
    public record Displacement(
            String id, String measure, String unit, Count count, String origin, LocalDate from, LocalDate until) {}

    /** An account that says nothing yet, of a witness with a code of its own. */
    public static Account of(String id) {
        var source = new Source("WITNESS", "origin " + id, null, null);
        return new Account(id, source, null, null, false, Map.of(), Map.of(), List.of(), List.of(), List.of(), null);
    }

    public Account says(String harm, String group, Count count) {
        var all = new LinkedHashMap<>(said);
        var groups = new LinkedHashMap<>(all.getOrDefault(harm, Map.of()));
        groups.put(group, count);
        all.put(harm, groups);
        return saying(all);
    }

    public Account says(String harm, String group, int n) {
        return says(harm, group, Count.exactly(n));
    }

    public Account saying(Map<String, Map<String, Count>> all) {
        return new Account(
                id, source, reliability, credibility, alone, all, marks, facilities, weapons, displacements, told);
    }

    public Account from(String kind, String origin, String relays, Instant saidAt) {
        var from = new Source(kind, origin, relays, saidAt);
        return new Account(
                id, from, reliability, credibility, alone, said, marks, facilities, weapons, displacements, told);
    }

    public Account rated(String newReliability, Integer newCredibility) {
        return new Account(
                id,
                source,
                newReliability,
                newCredibility,
                alone,
                said,
                marks,
                facilities,
                weapons,
                displacements,
                told);
    }

    public Account verifiedAlone() {
        return verifiedAlone(true);
    }

    Account verifiedAlone(boolean nowAlone) {
        return new Account(
                id, source, reliability, credibility, nowAlone, said, marks, facilities, weapons, displacements, told);
    }

    public Account marked(Map<String, String> newMarks) {
        return new Account(
                id, source, reliability, credibility, alone, said, newMarks, facilities, weapons, displacements, told);
    }

    public Account hitting(List<FacilityHit> hits) {
        return new Account(
                id, source, reliability, credibility, alone, said, marks, hits, weapons, displacements, told);
    }

    public Account using(List<WeaponUse> uses) {
        return new Account(
                id, source, reliability, credibility, alone, said, marks, facilities, uses, displacements, told);
    }

    public Account displacing(List<Displacement> lines) {
        return new Account(id, source, reliability, credibility, alone, said, marks, facilities, weapons, lines, told);
    }

    public Account telling(World.Occurrence occurrence) {
        return new Account(
                id,
                source,
                reliability,
                credibility,
                alone,
                said,
                marks,
                facilities,
                weapons,
                displacements,
                occurrence);
    }

    String mark(String what) {
        return marks.getOrDefault(what, "WHOLE");
    }

    boolean isPrimary() {
        return source.kind() != null && PRIMARY.contains(source.kind());
    }

    Instant saidAt() {
        return source.saidAt() == null ? Instant.MIN : source.saidAt();
    }

    /** Whose statement it is: accounts of one origin update each other, a null origin stands alone. */
    String voice() {
        var origin = source.origin();
        return origin == null || origin.isBlank() ? "account " + id : "origin " + origin;
    }

    String reliabilityRank() {
        return reliability == null ? "F" : reliability;
    }

    int credibilityRank() {
        return credibility == null ? 6 : credibility;
    }
}
