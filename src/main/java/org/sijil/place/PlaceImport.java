package org.sijil.place;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.register.Register;
import org.sijil.shared.Problem;

/** Adds and changes places, one or a file of them. Places are never taken away: what happened there stays. */
@ApplicationScoped
public class PlaceImport {
    private final Event<GazetteerChanged> gazetteer;
    private final Writer writer;
    private final Register register;
    private final Places places;
    private final Operation operation;
    private final Jurisdiction jurisdiction;

    PlaceImport(
            Writer writer,
            Register register,
            Places places,
            Operation operation,
            Jurisdiction jurisdiction,
            Event<GazetteerChanged> gazetteer) {
        this.gazetteer = gazetteer;
        this.writer = writer;
        this.register = register;
        this.places = places;
        this.operation = operation;
        this.jurisdiction = jurisdiction;
    }

    /** Administrators. All rows are taken or none; rows that change nothing make no entry. */
    ImportResult importFile(Caller caller, String csv) {
        caller.mustBe(Role.ADMINISTRATOR);
        var problems = new ImportProblems();
        var lines = CsvFile.read(csv, PlaceRow.COLUMNS, PlaceRow::of, problems);
        return writer.write(() -> {
            places.lock(operation.rootArea());
            var tree = places.tree();
            var levels = levels(tree, lines.stream().map(CsvFile.Line::row).toList());
            var above = childrenLeft(tree, lines);
            for (var line : lines) {
                var wrong = problems.at(line.number());
                checkParent(line.row(), levels, wrong);
                checkChild(line.row(), above.get(line.row().id()), wrong);
            }
            if (problems.any()) return problems.refusal();
            int changed = change(caller, lines.stream().map(CsvFile.Line::row).toList(), tree);
            return new ImportResult(changed, lines.size() - changed, List.of());
        });
    }

    /**
     * Administrators, and supervisors in their areas; others are NOT_ALLOWED. A wrong field is BAD_VALUE, an id that is
     * taken CONTRADICTION.
     */
    Place add(Caller caller, PlaceRow row) {
        caller.mustBe(Role.SUPERVISOR, Role.ADMINISTRATOR);
        row.check(Wrong::inInput);
        return writer.write(() -> {
            places.lock(operation.rootArea());
            var tree = places.tree();
            if (tree.find(row.id()).isPresent()) {
                throw new Problem.Contradiction("There is a place " + row.id() + ". Choose another id.");
            }
            checkParent(row, levels(tree, List.of(row)), Wrong::inInput);
            if (caller.is(Role.SUPERVISOR) && !jurisdiction.covers(caller.person(), row.parent())) {
                throw new Problem.NotAllowed("A SUPERVISOR may add places in their areas only. An administrator may.");
            }
            change(caller, List.of(row), tree);
            return places.require(row.id());
        });
    }

    /** Every parent is wider than its child: that also rules out circles. */
    private void checkParent(PlaceRow row, Map<String, PlaceLevel> levels, Wrong wrong) {
        if (operation.rootArea().equals(row.id())) {
            wrong.unless(row.parent() == null, "parent", "empty: " + row.id() + " is the operation's root area");
        } else if (row.parent() == null) {
            wrong.must("parent", "the id of a place; only the root area " + operation.rootArea() + " has none");
        } else if (!levels.containsKey(row.parent())) {
            wrong.must("parent", "the id of a place in the gazetteer or in this file");
        } else {
            var level = levels.get(row.parent());
            var isWider = level == null || row.level() == null || level.isWiderThan(row.level());
            wrong.unless(isWider, "parent", "wider than " + row.level() + "; " + row.parent() + " is a " + level);
        }
    }

    private static void checkChild(PlaceRow row, @Nullable GazetteerTree.Node child, Wrong wrong) {
        if (child == null || row.level() == null) return;
        var expected = "wider than " + child.level() + ": " + child.id() + " lies in it";
        wrong.unless(row.level().isWiderThan(child.level()), "level", expected);
    }

    /** The level of every place as it would be; null where the file does not tell. */
    private static Map<String, PlaceLevel> levels(GazetteerTree tree, List<PlaceRow> rows) {
        var levels = new HashMap<String, PlaceLevel>();
        tree.places().forEach(place -> levels.put(place.id(), place.level()));
        rows.forEach(row -> levels.put(row.id(), row.level()));
        return levels;
    }

    /** By parent: the widest of its places that the file says nothing about. */
    private static Map<String, GazetteerTree.Node> childrenLeft(
            GazetteerTree tree, List<CsvFile.Line<PlaceRow>> lines) {
        var told = lines.stream().map(line -> String.valueOf(line.row().id())).collect(Collectors.toSet());
        var widest = Comparator.comparing(GazetteerTree.Node::level);
        return tree.places()
                .filter(place -> place.parent() != null && !told.contains(place.id()))
                .collect(Collectors.toMap(
                        GazetteerTree.Node::parent,
                        Function.identity(),
                        (one, other) -> widest.compare(one, other) <= 0 ? one : other));
    }

    /**
     * Writes the rows that change something, widest first, so that whoever reads the register meets a place after what
     * it lies in. What lies in a moved place gets that place's number: its path changed, though nobody said a word of it.
     */
    private int change(Caller caller, List<PlaceRow> rows, GazetteerTree before) {
        var known = byId(rows.stream().map(PlaceRow::id).toList());
        var changed = rows.stream()
                .filter(row -> !row.isSameAs(known.get(row.id())))
                .sorted(Comparator.comparing(PlaceRow::level))
                .toList();
        var after = before.with(changed);
        var carried = carried(changed, before, after);
        for (var row : changed) {
            var place = row.writeTo(known.getOrDefault(row.id(), new Place()));
            place.path = after.find(row.id()).orElseThrow().path();
            var inside = carried.getOrDefault(row.id(), List.of());
            register.append(caller.says("PLACE_CHANGED", row.id(), row.said()), seq -> {
                place.seq = seq;
                inside.forEach(one -> one.seq = seq);
            });
            places.persist(place);
        }
        if (!changed.isEmpty())
            gazetteer.fire(new GazetteerChanged(ids(changed, carried), caller.is(Role.ADMINISTRATOR)));
        return changed.size();
    }

    private static Set<String> ids(List<PlaceRow> changed, Map<String, List<Place>> carried) {
        return Stream.concat(
                        changed.stream().map(PlaceRow::id),
                        carried.values().stream().flatMap(List::stream).map(place -> place.id))
                .collect(Collectors.toSet());
    }

    /** Places with a new path and no row of their own, by the nearest changed place that they lie in. */
    private Map<String, List<Place>> carried(List<PlaceRow> changed, GazetteerTree before, GazetteerTree after) {
        var rows = changed.stream().map(PlaceRow::id).collect(Collectors.toSet());
        var moved = before.places()
                .map(GazetteerTree.Node::id)
                .filter(id -> !rows.contains(id))
                .filter(id -> !before.find(id).equals(after.find(id)))
                .toList();
        return byId(moved).values().stream()
                .peek(place -> place.path = after.find(place.id).orElseThrow().path())
                .collect(Collectors.groupingBy(place -> {
                    var ids = place.pathIds();
                    return ids.stream()
                            .filter(rows::contains)
                            .reduce((wide, narrow) -> narrow)
                            .orElseThrow();
                }));
    }

    private Map<String, Place> byId(Collection<String> ids) {
        return places.byIds(ids).stream().collect(Collectors.toMap(place -> place.id, Function.identity()));
    }
}
