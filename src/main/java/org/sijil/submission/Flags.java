package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.content.Casualty;
import org.sijil.content.Consent;
import org.sijil.content.Content;
import org.sijil.content.Count;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.place.Located;
import org.sijil.place.Operation;

/** Finds the doubts about a version. Sync accepts, review judges: nothing here refuses a word. */
@ApplicationScoped
class Flags {
    private static final double FARTHEST_FROM_PLACE_KM = 30;

    private final Operation operation;
    private final Clock clock;

    Flags(Operation operation, Clock clock) {
        this.operation = operation;
        this.clock = clock;
    }

    void judge(Submission record, Surroundings around) {
        var flags = new ArrayList<Flag>();
        var content = record.content();
        counts(content, flags);
        if (content.consentToCollect() == Consent.NO) {
            flags.add(Flag.blocks(
                    FlagCode.CONSENT_REFUSED, "consentToCollect", "The source did not agree that this is kept."));
        }
        placesOf(content, around, flags);
        facilitiesOf(content, around, flags);
        days(content, flags);
        groups(content, flags);
        if (around.isToldTwice(record)) {
            flags.add(Flag.warns(
                    FlagCode.SAME_AUTHOR_PLACE_DAY_TYPE,
                    null,
                    "The same author told of the same kind of event at this place on this day before."));
        }
        if (record.remarks.editedAfterRejection()) {
            flags.add(Flag.warns(FlagCode.EDITED_AFTER_REJECTION, null, "It was rejected, then edited."));
        }
        if (record.remarks.withdrawnLate()) {
            flags.add(Flag.warns(FlagCode.WITHDRAWN_LATE, null, "Its author withdrew it after it was verified."));
        }
        record.flags = new FlagList(flags);
        record.hasBlockingFlag = flags.stream().anyMatch(Flag::blocksVerification);
    }

    private static void counts(Content content, List<Flag> flags) {
        for (Casualty casualty : each(content.casualties())) {
            inOrder(casualty.count(), "casualties[" + casualty.harm() + "," + casualty.group() + "]", flags);
        }
        each(content.displacements()).forEach(line -> inOrder(line.count(), "displacements[" + line.id() + "]", flags));
    }

    private static void inOrder(Count count, String path, List<Flag> flags) {
        if (count == null) return;
        boolean fits = inOrder(count.min(), count.best())
                && inOrder(count.best(), count.max())
                && inOrder(count.min(), count.max());
        if (!fits) {
            flags.add(Flag.blocks(
                    FlagCode.COUNT_OUT_OF_ORDER, path, "The lowest, best and highest number are not in order."));
        }
    }

    private static boolean inOrder(Integer low, Integer high) {
        return low == null || high == null || low <= high;
    }

    private static void placesOf(Content content, Surroundings around, List<Flag> flags) {
        var where = content.where();
        placesNamedIn(content).stream()
                .filter(id -> around.place(id) == null)
                .forEach(id -> flags.add(Flag.blocks(
                        FlagCode.UNKNOWN_PLACE,
                        "where",
                        "The gazetteer has no place " + id + "; add it, or name another.")));
        if (where == null || where.point() == null || where.place() == null) return;
        var place = around.place(where.place());
        if (place != null
                && place.lat() != null
                && kilometres(where.point().lat(), where.point().lon(), place) > FARTHEST_FROM_PLACE_KM) {
            flags.add(Flag.warns(
                    FlagCode.POINT_OUTSIDE_PLACE, "where", "The position lies far from " + place.nameEn() + "."));
        }
    }

    /** Where it happened, what else was hit, where people came from and went. */
    static SortedSet<String> placesNamedIn(Content content) {
        var named = new TreeSet<>(each(content.alsoHit()));
        if (content.where() != null && content.where().place() != null)
            named.add(content.where().place());
        for (var line : each(content.displacements())) {
            Stream.of(line.origin(), line.destination())
                    .filter(Objects::nonNull)
                    .forEach(named::add);
        }
        return named;
    }

    static SortedSet<String> facilitiesNamedIn(Content content) {
        return each(content.facilityHits()).stream()
                .filter(hit -> hit.facility() != null && hit.facility().id() != null)
                .map(hit -> hit.facility().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void facilitiesOf(Content content, Surroundings around, List<Flag> flags) {
        facilitiesNamedIn(content).stream()
                .filter(id -> !around.hasFacility(id))
                .forEach(id -> flags.add(Flag.blocks(
                        FlagCode.UNKNOWN_FACILITY,
                        "facilityHits",
                        "The registry has no facility " + id + "; add it, or name another.")));
    }

    private void days(Content content, List<Flag> flags) {
        var when = content.when();
        if (when != null) {
            endsAfterStart(when.on(), when.until(), "when", flags);
            var today = LocalDate.ofInstant(clock.instant(), operation.timeZone());
            if (Stream.of(when.on(), when.until()).filter(Objects::nonNull).anyMatch(day -> day.isAfter(today))) {
                flags.add(Flag.warns(FlagCode.IN_THE_FUTURE, "when", "The day lies in the future."));
            }
        }
        each(content.displacements())
                .forEach(line -> endsAfterStart(line.from(), line.until(), "displacements[" + line.id() + "]", flags));
    }

    private static void endsAfterStart(LocalDate from, LocalDate until, String path, List<Flag> flags) {
        if (from != null && until != null && until.isBefore(from)) {
            flags.add(Flag.warns(FlagCode.ENDS_BEFORE_START, path, "It ends before it starts."));
        }
    }

    private static void groups(Content content, List<Flag> flags) {
        var byHarm = new EnumMap<Harm, Map<Group, Integer>>(Harm.class);
        for (Casualty casualty : each(content.casualties())) {
            var number = number(casualty.count());
            if (number == null) continue;
            byHarm.computeIfAbsent(casualty.harm(), harm -> new EnumMap<>(Group.class))
                    .put(casualty.group(), number);
        }
        byHarm.forEach((harm, of) -> {
            var all = of.get(Group.ALL);
            if (all == null) return;
            int disjoint = Stream.of(Group.CHILDREN, Group.WOMEN, Group.MEN)
                    .mapToInt(group -> of.getOrDefault(group, 0))
                    .sum();
            boolean above = disjoint > all
                    || of.entrySet().stream().anyMatch(one -> one.getKey() != Group.FIGHTERS && one.getValue() > all);
            if (above) {
                flags.add(Flag.warns(
                        FlagCode.GROUPS_ABOVE_ALL,
                        "casualties[" + harm + ",ALL]",
                        "The groups come to more than ALL."));
            }
        });
    }

    private static Integer number(Count count) {
        if (count == null) return null;
        if (count.best() != null) return count.best();
        return count.min() == null ? count.max() : count.min();
    }

    private static double kilometres(double lat, double lon, Located place) {
        double north = Math.toRadians(place.lat() - lat);
        double east = Math.toRadians(place.lon() - lon);
        double chord = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(lat))
                        * Math.cos(Math.toRadians(place.lat()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6371 * Math.asin(Math.sqrt(chord));
    }

    private static <T> List<T> each(List<T> items) {
        return items == null ? List.of() : items;
    }
}
