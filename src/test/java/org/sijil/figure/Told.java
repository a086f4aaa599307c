package org.sijil.figure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Casualty;
import org.sijil.content.Consent;
import org.sijil.content.Count;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.content.Qualifier;
import org.sijil.content.Reliability;
import org.sijil.content.Source;
import org.sijil.content.SourceKind;
import org.sijil.content.WeaponCategory;
import org.sijil.content.WeaponUse;

/** An account as an example tells it: {@code killed("a", B, all(4), children(3))}. Each has an origin of its own. */
public final class Told {
    private final String id;
    private final List<Casualty> casualties = new ArrayList<>();
    private final List<WeaponUse> weaponUses = new ArrayList<>();
    private final List<MatchedFacility> facilities = new ArrayList<>();
    private final Map<Counted, Mark> marks = new EnumMap<>(Counted.class);
    private @Nullable String origin;
    private @Nullable Instant saidAt;
    private SourceKind kind = SourceKind.WITNESS;
    private @Nullable Reliability reliability = Reliability.C;
    private @Nullable Integer credibility = 3;
    private boolean alone;

    private Told(String id) {
        this.id = id;
        this.origin = "origin of " + id;
    }

    public static Told told(String id) {
        return new Told(id);
    }

    public static Told killed(String id, Said... groups) {
        return told(id).of(Harm.KILLED, groups);
    }

    public static Told killed(String id, @Nullable Reliability by, Said... groups) {
        return killed(id, groups).by(by);
    }

    public Told injured(Said... groups) {
        return of(Harm.INJURED, groups);
    }

    public Told of(Harm harm, Said... groups) {
        Arrays.stream(groups)
                .map(said -> new Casualty(harm, said.group, said.count))
                .forEach(casualties::add);
        return this;
    }

    public Told by(@Nullable Reliability by) {
        reliability = by;
        return this;
    }

    public Told credibility(@Nullable Integer number) {
        credibility = number;
        return this;
    }

    public Told by(SourceKind of) {
        kind = of;
        return this;
    }

    public Told origin(@Nullable String code) {
        origin = code;
        return this;
    }

    /** Said so many hours into 5 October 2023. */
    public Told atHour(int hour) {
        saidAt = Instant.parse("2023-10-05T00:00:00Z").plusSeconds(3600L * hour);
        return this;
    }

    public Told marked(Mark mark, Counted... things) {
        Arrays.stream(things).forEach(thing -> marks.put(thing, mark));
        return this;
    }

    public Told facilities(String... ids) {
        Arrays.stream(ids).map(facility -> new MatchedFacility(facility, false)).forEach(facilities::add);
        return this;
    }

    public Told directHit(String facility) {
        facilities.add(new MatchedFacility(facility, true));
        return this;
    }

    public Told prohibited(WeaponCategory category, @Nullable Integer useCount) {
        return used(category, useCount, true);
    }

    public Told used(WeaponCategory category, @Nullable Integer useCount, @Nullable Boolean saidToBeProhibited) {
        weaponUses.add(new WeaponUse("use " + weaponUses.size(), category, useCount, saidToBeProhibited, null));
        return this;
    }

    public Told verifiedAlone() {
        alone = true;
        return this;
    }

    public Account account() {
        var source = new Source(kind, origin, null, saidAt);
        return new Account(
                id, source, reliability, credibility, Consent.YES, alone, casualties, weaponUses, facilities, marks);
    }

    /** How many of a group, and with which hedge. */
    public record Said(Group group, Count count) {}

    public static Said said(Group group, int number) {
        return new Said(group, Count.exactly(number));
    }

    public static Said all(int number) {
        return said(Group.ALL, number);
    }

    public static Said all(Qualifier qualifier, int number) {
        return new Said(Group.ALL, new Count(null, number, null, qualifier, null));
    }

    public static Said allBetween(@Nullable Integer min, @Nullable Integer best, @Nullable Integer max) {
        return new Said(Group.ALL, new Count(min, best, max, null, null));
    }

    public static Said dozens() {
        return new Said(Group.ALL, new Count(null, null, null, Qualifier.UNQUANTIFIED, "dozens"));
    }

    public static Said children(int number) {
        return said(Group.CHILDREN, number);
    }

    public static Said women(int number) {
        return said(Group.WOMEN, number);
    }

    public static Said aidWorkers(int number) {
        return said(Group.AID_WORKERS, number);
    }

    public static Said educators(int number) {
        return said(Group.EDUCATORS, number);
    }

    public static Said fighters(int number) {
        return said(Group.FIGHTERS, number);
    }

    public static Cells cells(Harm harm, Told... accounts) {
        return requireNonNull(figures(accounts).people().get(harm));
    }

    public static Range cell(Group group, Harm harm, Told... accounts) {
        return requireNonNull(cells(harm, accounts).get(group));
    }

    public static Figures figures(Told... accounts) {
        return Figures.of(Arrays.stream(accounts).map(Told::account).toList(), Map.of());
    }

    /** The figures of one harm as text: {@code ALL 4/6/6, CHILDREN 3/3/3, rest 1}; rest is not disaggregated. */
    public static String shown(Harm harm, Told... accounts) {
        return shown(cells(harm, accounts));
    }

    public static String shown(Cells cells) {
        var groups = cells.byGroup().entrySet().stream()
                .map(cell -> cell.getKey() + " " + cell.getValue())
                .collect(joining(", "));
        var rest = cells.notDisaggregated();
        return rest.isPresent() ? groups + ", rest " + rest.getAsInt() : groups;
    }
}
