package org.sijil.figure;

import static java.util.Objects.requireNonNullElse;
import static org.sijil.content.Group.ALL;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Group;

/**
 * Ranges by group, of one harm: what one account tells, or an incident's figures. Groups are "of which" ALL, and what
 * nobody gave a number for is not there. A figure's group without a best waits for a person.
 */
public record Cells(Map<Group, Range> byGroup) {
    static final Cells NONE = new Cells(Map.of());
    private static final Set<Group> DISJOINT = EnumSet.of(Group.CHILDREN, Group.WOMEN, Group.MEN);
    private static final Set<Group> OVERLAPPING = EnumSet.range(Group.OLDER_PEOPLE, Group.CIVIL_DEFENCE);

    public Cells {
        var copy = new EnumMap<Group, Range>(Group.class);
        copy.putAll(byGroup);
        byGroup = Collections.unmodifiableMap(copy);
    }

    static Cells ofAll(Range range) {
        return new Cells(Map.of(ALL, range));
    }

    public @Nullable Range get(Group group) {
        return byGroup.get(group);
    }

    /** What the disjoint groups leave of ALL: one number, never called men. Undecided groups subtract nothing. */
    public OptionalInt notDisaggregated() {
        var all = get(ALL);
        return all == null || all.best() == null ? OptionalInt.empty() : OptionalInt.of(all.best() - disjointBest());
    }

    /** Whether the groups fit inside ALL: the disjoint ones together, each overlapping one alone. Fighters stand outside. */
    boolean fit() {
        var all = get(ALL);
        var best = all == null ? null : all.best();
        return best == null || amount(this::best) <= best;
    }

    /** The fewest people the groups amount to. */
    int least() {
        return amount(this::floor);
    }

    /** The sum of the disjoint groups, or the largest overlapping one if larger. */
    private static int amount(ToIntFunction<Group> number) {
        var apart = DISJOINT.stream().mapToInt(number).sum();
        return Math.max(apart, OVERLAPPING.stream().mapToInt(number).max().orElse(0));
    }

    private int disjointBest() {
        return DISJOINT.stream().mapToInt(this::best).sum();
    }

    private int best(Group group) {
        var range = get(group);
        return range == null ? 0 : requireNonNullElse(range.best(), 0);
    }

    private int floor(Group group) {
        var range = get(group);
        return range == null ? 0 : range.floor();
    }

    /**
     * Two children are at least two people: ALL is at least what its groups amount to, where the account gives it no
     * number or a lower "at least". "No children" implies nothing, and no floor that was stated is given up.
     */
    Cells withImpliedAll() {
        var all = get(ALL);
        var least = least();
        if (least == 0) {
            return this;
        }
        if (all == null) {
            return with(ALL, new Range(least, least, least, true, Basis.IMPLIED));
        }
        if (all.best() == null || (all.open() && all.best() < least)) {
            var floor = Math.max(least, all.floor());
            return with(ALL, new Range(floor, floor, Math.max(floor, all.max()), all.open(), Basis.IMPLIED));
        }
        return this;
    }

    /** Raised to what an account of a part tells. ALL then has a best, also if no account of the whole gives it one. */
    Cells raisedBy(Cells part) {
        var cells = this;
        for (var group : Group.values()) {
            var number = group == ALL ? Math.max(part.floor(ALL), part.least()) : part.floor(group);
            if (number > 0) {
                var range = requireNonNullElse(cells.get(group), Range.exactly(0));
                var known = group == ALL && range.best() == null
                        ? range.withBest(range.floor(), Basis.RAISED_BY_A_PART)
                        : range;
                cells = cells.with(group, known.raisedTo(number));
            }
        }
        return cells;
    }

    /** Groups that do not fit inside ALL are a mistake somebody made; which one, a person says. */
    Cells withGroupsUndecided() {
        var cells = this;
        for (var group : byGroup.keySet()) {
            var range = get(group);
            if (range != null && group != ALL && group != Group.FIGHTERS) {
                cells = cells.with(group, range.undecided());
            }
        }
        return cells;
    }

    Cells with(Group group, Range range) {
        return with(Map.of(group, range));
    }

    Cells with(Map<Group, Range> later) {
        var changed = new EnumMap<Group, Range>(Group.class);
        changed.putAll(byGroup);
        changed.putAll(later);
        return new Cells(changed);
    }
}
